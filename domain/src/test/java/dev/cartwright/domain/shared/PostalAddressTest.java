package dev.cartwright.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.domain.shared.InvalidValueException.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostalAddressTest {

  private static final RegionCode GERMANY = new RegionCode("DE");
  private static final Optional<String> PHONE = Optional.of("+49 221 1");

  @Test
  void everyPartIsTrimmed() {
    PostalAddress address =
        new PostalAddress(
            " Ada ",
            List.of(" Straße 1 "),
            " Köln ",
            " NRW ",
            " 01234 ",
            GERMANY,
            Optional.of(" 1 "));

    assertThat(address)
        .isEqualTo(
            new PostalAddress(
                "Ada", List.of("Straße 1"), "Köln", "NRW", "01234", GERMANY, Optional.of("1")));
  }

  @Test
  void areaCodeAndPhoneMayBeMissing() {
    PostalAddress address =
        new PostalAddress("Ada", List.of("1"), "Köln", "", "", GERMANY, Optional.empty());

    assertThat(address.postalCode()).isEmpty();
  }

  @Test
  void everyPartHasItsLimitAndNotOneMore() {
    PostalAddress largest =
        new PostalAddress(
            text(200),
            Collections.nCopies(5, text(200)),
            text(200),
            text(200),
            text(20),
            GERMANY,
            Optional.of(text(32)));
    InvalidValueException refused =
        catchThrowableOfType(
            InvalidValueException.class,
            () ->
                new PostalAddress(
                    text(201),
                    List.of(text(200), text(201)),
                    text(201),
                    text(201),
                    text(21),
                    GERMANY,
                    Optional.of(text(33))));

    assertThat(largest.lines()).hasSize(PostalAddress.LINES_MAX);
    assertThat(refused.problems())
        .extracting(Problem::name)
        .containsExactly(
            "recipient", "lines[1]", "locality", "administrative_area", "postal_code", "phone");
  }

  @Test
  void thereAreOneToFiveLines() {
    assertThatThrownBy(() -> withLines(List.of()))
        .hasMessage("lines: 0 lines (expected: 1 to 5 lines)");
    assertThatThrownBy(() -> withLines(Collections.nCopies(6, "x")))
        .hasMessage("lines: 6 lines (expected: 1 to 5 lines)");
  }

  @Test
  void noProblemRepeatsWhatWasGiven() {
    InvalidValueException refused =
        catchThrowableOfType(
            InvalidValueException.class,
            () ->
                new PostalAddress(
                    "secret\n1",
                    List.of("secret\n2"),
                    "secret\n3",
                    "secret\n4",
                    "secret\n5",
                    GERMANY,
                    Optional.of("secret\n6")));

    assertThat(refused.problems()).hasSize(6);
    assertThat(refused).hasMessageNotContaining("secret");
  }

  @Test
  void itsTextShowsTheRegionAlone() {
    assertThat(withLines(List.of("Straße 1"))).hasToString("PostalAddress[DE, hidden]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "D", "DEU", "XX", "ZZ", "EU", "D "})
  void whatIsNoRegionIsRefused(String code) {
    assertThatThrownBy(() -> new RegionCode(code))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("region_code: " + code);
  }

  private static PostalAddress withLines(List<String> lines) {
    return new PostalAddress("Ada", lines, "Köln", "NRW", "01234", GERMANY, PHONE);
  }

  private static String text(int chars) {
    return "x".repeat(chars);
  }
}
