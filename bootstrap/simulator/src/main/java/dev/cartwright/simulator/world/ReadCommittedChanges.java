package dev.cartwright.simulator.world;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.OrderChanges;
import dev.cartwright.domain.order.ChangeKey;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.OrderChange;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.forwarding.ForwardingChanges;
import dev.cartwright.simulator.store.Database;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Changes as a transaction sees them that locks nothing: a key that another transaction commits
 * while this one runs may be missed by the look, and then stands in the way of the insert.
 */
final class ReadCommittedChanges extends ForwardingChanges {

  /** How often a look comes before the other's commit, of a thousand times that it can. */
  private static final int MISSED = 500;

  private final Database database;
  private final Chance chance;
  private final Map<ChangeKey, Duration> inserted = new HashMap<>();

  ReadCommittedChanges(OrderChanges real, Database database, Chance chance) {
    super(real);
    this.database = requireNonNull(database, "database");
    this.chance = requireNonNull(chance, "chance");
  }

  @Override
  public Optional<OrderChange> find(ChangeKey key) {
    return super.find(key).filter(change -> !isMissed(key));
  }

  /** Changes of an order that is there are looked up under its lock. */
  private boolean isMissed(ChangeKey key) {
    Duration time = inserted.get(key);
    return key.kind() == ChangeKind.CREATE
        && time != null
        && database.beganBefore(time)
        && chance.perMille(MISSED);
  }

  @Override
  public boolean insert(OrderChange change) {
    boolean done = super.insert(change);
    if (done) {
      inserted.put(change.key(), database.time());
    }
    return done;
  }
}
