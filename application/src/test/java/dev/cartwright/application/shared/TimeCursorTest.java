package dev.cartwright.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimeCursorTest {

  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void whatIsWrittenIsRead() {
    Random random = new Random(20_260_104);
    for (int i = 0; i < 1_000; i++) {
      TimeCursor place =
          new TimeCursor(
              NOON.plusNanos(1000L * random.nextInt()),
              new UUID(random.nextLong(), random.nextLong()));

      assertThat(TimeCursor.from(place.toCursor())).isEqualTo(place);
    }
  }

  @Test
  void placesAreOrderedByTimeAndThenById() {
    TimeCursor early = new TimeCursor(NOON, new UUID(-1, -1));
    TimeCursor low = new TimeCursor(NOON.plusNanos(1000), new UUID(1, 1));
    TimeCursor high = new TimeCursor(NOON.plusNanos(1000), new UUID(-1, 1));

    assertThat(List.of(high, low, early).stream().sorted()).containsExactly(early, low, high);
  }

  @Test
  void anotherCursorIsRefused() {
    String id = new UUID(1, 1).toString();

    assertThatThrownBy(() -> TimeCursor.from(Cursor.of("name", id)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TimeCursor.from(Cursor.of(NOON.toString())))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TimeCursor.from(Cursor.of(NOON.toString(), "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
