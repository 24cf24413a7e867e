package dev.cartwright.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void equalRequestsHaveEqualFingerprints() {
    assertThat(Fingerprint.form().with("a", 1).with("b", "x").fingerprint())
        .isEqualTo(Fingerprint.form().with("a", 1).with("b", "x").fingerprint());
  }

  @Test
  void partsCannotBeMistakenForEachOther() {
    Fingerprint one = Fingerprint.form().with("a", "1\nb:1:2").fingerprint();

    assertThat(one).isNotEqualTo(Fingerprint.form().with("a", "1").with("b", "2").fingerprint());
    assertThat(one).isNotEqualTo(Fingerprint.form().with("a", "1").fingerprint());
  }

  @Test
  void anAbsentPartIsLeftOut() {
    assertThat(Fingerprint.form().with("a", 1).with("etag", Optional.empty()).fingerprint())
        .isEqualTo(Fingerprint.form().with("a", 1).fingerprint());
    assertThat(Fingerprint.form().with("etag", Optional.of("7")).fingerprint())
        .isEqualTo(Fingerprint.form().with("etag", "7").fingerprint());
  }

  @Test
  void theFormIsChecked() {
    String value = Fingerprint.form().fingerprint().value();

    assertThat(value)
        .isEqualTo("v1:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(new Fingerprint(value).value()).isEqualTo(value);
    assertThatThrownBy(() -> new Fingerprint(value.substring(1)))
        .isInstanceOf(InvalidValueException.class);
  }
}
