package dev.cartwright.domain.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductTest {

  private static final ProductId ID = new ProductId(new UUID(0, 1));
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant LATER = START.plusSeconds(60);
  private static final ProductDetails MUG =
      new ProductDetails(
          new Sku("MUG-1"),
          new ProductName("Mug"),
          new Description("Holds tea."),
          new Price(Money.of(999, "EUR")),
          Attributes.of(Map.of("colour", "blue")));
  private static final ProductChanges RENAMED =
      new ProductChanges(
          Optional.empty(),
          Optional.of(new ProductName("Cup")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final Product draft = Product.draft(ID, MUG, START);

  @Test
  void aNewProductIsAnUnsavedDraft() {
    assertThat(draft.snapshot())
        .isEqualTo(
            new Product.Snapshot(ID, MUG, ProductStatus.DRAFT, START, START, Version.UNSAVED));
  }

  @Test
  void changesReplaceWhatTheyNameAndNothingElse() {
    Product.Snapshot changed = draft.change(RENAMED, LATER).snapshot();

    assertThat(changed.details())
        .isEqualTo(
            new ProductDetails(
                MUG.sku(),
                new ProductName("Cup"),
                MUG.description(),
                MUG.price(),
                MUG.attributes()));
    assertThat(changed.createTime()).isEqualTo(START);
    assertThat(changed.updateTime()).isEqualTo(LATER);
  }

  @Test
  void aChangeToWhatIsThereAlreadyChangesNothing() {
    Product renamed = draft.change(RENAMED, LATER);

    assertThat(renamed.change(RENAMED, LATER.plusSeconds(1))).isSameAs(renamed);
  }

  @Test
  void timeDoesNotRunBackwards() {
    assertThat(draft.change(RENAMED, START.minusSeconds(5)).snapshot().updateTime())
        .isEqualTo(START);
  }

  @Test
  void theRightEtagOrNoneMatches() {
    assertThat(draft.matching(Optional.empty())).isEqualTo(Result.ok(draft));
    assertThat(draft.matching(Optional.of(Version.UNSAVED.etag()))).isEqualTo(Result.ok(draft));
  }

  @Test
  void anotherEtagIsRefusedWithTheCurrentOne() {
    assertThat(draft.matching(Optional.of(new Etag("7"))))
        .isEqualTo(Result.err(new ProductError.EtagMismatch(ID, new Etag("0"))));
  }

  @Test
  void aSnapshotRestoresTheProduct() {
    Product.Snapshot stored = draft.change(RENAMED, LATER).snapshot().withVersion(new Version(3));

    assertThat(Product.restore(stored).snapshot()).isEqualTo(stored);
  }

  @Test
  void aSnapshotThatChangedBeforeItWasMadeIsCorrupt() {
    Product.Snapshot corrupt =
        new Product.Snapshot(ID, MUG, ProductStatus.ACTIVE, LATER, START, new Version(1));

    assertThatThrownBy(() -> Product.restore(corrupt))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("update_time");
  }
}
