package dev.cartwright.simulator.fault;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.domain.order.ChangeError;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.ChangeRequest;
import dev.cartwright.domain.order.ChangeState;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.domain.order.Rejection;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.simulator.engine.Errand;
import dev.cartwright.simulator.engine.Simulation;
import dev.cartwright.simulator.forwarding.ForwardingChanges;
import dev.cartwright.simulator.world.Stage;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Faults of the record of changes, which is that of the keys too. */
final class ChangeFaults {

  static final Fault NO_UNIQUE_INDEX =
      OrderStoreFaults.changes(
          "nothing keeps two changes from having one key",
          (real, stage) -> new NoUniqueIndex(real.changes()));
  static final Fault LOOKS_ONCE =
      OrderStoreFaults.changes(
          "the key is looked up once", (real, stage) -> new LooksOnce(real.changes(), stage));
  static final Fault TX2_WITHOUT_PENDING =
      OrderStoreFaults.changes(
          "tx2 does not look whether the change is pending",
          (real, stage) -> new AlwaysPending(real.changes()));
  static final Fault ANOTHER_REFUSAL =
      OrderStoreFaults.changes(
          "a refusal is kept without its cause",
          (real, stage) -> new AnotherRefusal(real.changes()));

  private ChangeFaults() {}

  private static OrderChange pendingAgain(OrderChange change) {
    return new OrderChange(
        change.request(),
        change.order(),
        change.number(),
        ChangeState.PENDING,
        change.lines(),
        change.totals(),
        Optional.empty(),
        Optional.empty());
  }

  /** Inserts the second change of a key under another one. */
  private static final class NoUniqueIndex extends ForwardingChanges {

    NoUniqueIndex(OrderChanges real) {
      super(real);
    }

    @Override
    public boolean insert(OrderChange change) {
      return super.insert(change) || super.insert(underAnotherKey(change));
    }

    private static OrderChange underAnotherKey(OrderChange change) {
      ChangeKey key = change.key();
      ChangeKey other =
          new ChangeKey(
              key.owner(), key.kind(), key.requester(), new RequestId(key.requestId() + "-twice"));
      ChangeRequest request =
          new ChangeRequest(other, change.request().fingerprint(), change.request().time());
      return new OrderChange(
          request,
          change.order(),
          change.number(),
          change.state(),
          change.lines(),
          change.totals(),
          change.response(),
          change.refusal());
    }
  }

  private static final class LooksOnce extends ForwardingChanges {

    private final Simulation simulation;
    private final Set<Errand> looked = Collections.newSetFromMap(new IdentityHashMap<>());

    LooksOnce(OrderChanges real, Stage stage) {
      super(real);
      this.simulation = stage.simulation();
    }

    @Override
    public Optional<OrderChange> find(ChangeKey key) {
      return looked.add(simulation.errand()) ? super.find(key) : Optional.empty();
    }
  }

  private static final class AlwaysPending extends ForwardingChanges {

    private final Map<ChangeId, OrderChange> ended = new HashMap<>();

    AlwaysPending(OrderChanges real) {
      super(real);
    }

    @Override
    public Optional<OrderChange> find(ChangeId id) {
      return super.find(id)
          .map(change ->
              change.key().kind() == ChangeKind.CREATE && change.state() == ChangeState.APPLIED
                  ? pendingAgain(change)
                  : change);
    }

    @Override
    public void conclude(OrderChange change) {
      if (ended.putIfAbsent(change.id(), change) == null) {
        super.conclude(change);
      }
    }
  }

  private static final class AnotherRefusal extends ForwardingChanges {

    AnotherRefusal(OrderChanges real) {
      super(real);
    }

    @Override
    public void conclude(OrderChange ended) {
      super.conclude(
          ended.refusal().isPresent()
              ? pendingAgain(ended).rejected(Rejection.of(new ChangeError.OrderTimedOut()))
              : ended);
    }
  }
}
