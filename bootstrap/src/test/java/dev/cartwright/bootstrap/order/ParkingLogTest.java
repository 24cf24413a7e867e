package dev.cartwright.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.SagaStep;
import dev.cartwright.domain.order.ChangeId;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParkingLogTest {

  private static final ChangeId CHANGE =
      new ChangeId(new UserId(UUID.randomUUID()), new OrderId(UUID.randomUUID()), 0);

  @Test
  void aChangeThatIsParkedIsNamedAndEveryStepIsPassedOn() {
    List<SagaStep> passedOn = new ArrayList<>();
    ParkingLog log = new ParkingLog((step, change) -> passedOn.add(step));

    try (LogLines lines = LogLines.of(ParkingLog.class)) {
      for (SagaStep step : SagaStep.values()) {
        log.reached(step, CHANGE);
      }

      assertThat(lines.warnings()).singleElement().asString().contains("parked", CHANGE.toString());
    }
    assertThat(passedOn).containsExactly(SagaStep.values());
  }
}
