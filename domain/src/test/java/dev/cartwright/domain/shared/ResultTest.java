package dev.cartwright.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultTest {

  private static final Result<Integer, No> SEVEN = Result.ok(7);
  private static final Result<Integer, No> REFUSED = Result.err(new No("because"));

  @Test
  void aSuccessIsCarriedOn() {
    assertThat(SEVEN.<Integer>map(it -> it + 1)).isEqualTo(Result.ok(8));
    assertThat(SEVEN.flatMap(it -> Result.ok(it + 1))).isEqualTo(Result.ok(8));
    assertThat(SEVEN.flatMap(it -> REFUSED)).isEqualTo(REFUSED);
    assertThat(SEVEN.mapError(it -> new No("other"))).isEqualTo(SEVEN);
  }

  @Test
  void aRefusalEndsTheWay() {
    assertThat(REFUSED.map(ResultTest::unreachable)).isEqualTo(REFUSED);
    assertThat(REFUSED.flatMap(it -> unreachable(it))).isEqualTo(REFUSED);
    assertThat(REFUSED.mapError(it -> new No(it.why() + "!")))
        .isEqualTo(Result.err(new No("because!")));
  }

  private static Result<Integer, No> unreachable(Integer value) {
    throw new AssertionError("called with " + value);
  }

  private record No(String why) implements DomainError {
    @Override
    public ErrorDetail detail() {
      return ErrorDetail.of(ErrorKind.INVALID, "NO_WAY", why);
    }
  }
}
