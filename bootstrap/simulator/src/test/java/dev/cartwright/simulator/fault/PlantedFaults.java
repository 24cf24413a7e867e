package dev.cartwright.simulator.fault;

import java.util.List;

/** Every fault that the simulator has to find. */
public final class PlantedFaults {

  /** All of them. */
  public static final List<Fault> ALL =
      List.of(
          StockFaults.NO_TOMBSTONE,
          StockFaults.NO_ID_CHECK,
          StockFaults.NO_FLOOR,
          StockFaults.RELEASE_TAKES_BACK,
          StockFaults.NO_EXPIRY,
          KeyFaults.ALWAYS_GRANTED,
          CartFaults.BLIND_WRITE,
          CartFaults.NO_ORDER_MARKER,
          CartFaults.NO_REQUEST_MARKER,
          SagaFaults.NEW_ID_ON_RETRY,
          SagaFaults.DEADLINE_IS_A_VERDICT,
          SagaFaults.SILENCE_IS_A_VERDICT,
          SagaFaults.RETURNS_CREATION_ONLY,
          SagaFaults.CANCELS_BY_RELEASE,
          SagaFaults.SETTLES_ON_PAPER,
          SagaFaults.SKIPS_CARTS,
          TaskFaults.NOT_IN_TX1,
          TaskFaults.REMOVED_AFTER_TX2,
          TaskFaults.NO_SCAN,
          ChangeFaults.NO_UNIQUE_INDEX,
          ChangeFaults.LOOKS_ONCE,
          ChangeFaults.TX2_WITHOUT_PENDING,
          ChangeFaults.ANOTHER_REFUSAL,
          DiscountFaults.NOT_GIVEN_BACK,
          DiscountFaults.NOT_COUNTED);

  private PlantedFaults() {}
}
