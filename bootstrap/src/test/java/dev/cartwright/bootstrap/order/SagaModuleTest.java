package dev.cartwright.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.postgres.shared.TaskSettings;
import org.junit.jupiter.api.Test;

class SagaModuleTest {

  @Test
  void cartsThatHangLeaveThreadsToOtherTasks() {
    assertThat(SagaModule.TASK_SETTLEMENTS_MAX).isLessThan(TaskSettings.standard().threads());
  }
}
