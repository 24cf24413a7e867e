package dev.cartwright.domain.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.ErrorDetail;
import dev.cartwright.domain.shared.ErrorKind;
import dev.cartwright.domain.shared.ProductId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductErrorTest {

  @Test
  void anIllegalMoveSaysFromWhereToWhereAndWhatIsAllowed() {
    ErrorDetail detail =
        new ProductError.IllegalStatusMove(
                new ProductId(new UUID(0, 1)), ProductStatus.DRAFT, ProductStatus.ARCHIVED)
            .detail();

    assertThat(detail.kind()).isEqualTo(ErrorKind.PRECONDITION);
    assertThat(detail.message())
        .isEqualTo("A product that is DRAFT can't become ARCHIVED, only ACTIVE.");
  }

  @Test
  void aTakenSkuIsNamed() {
    ErrorDetail detail = new ProductError.SkuTaken(new Sku("MUG-1")).detail();

    assertThat(detail.kind()).isEqualTo(ErrorKind.CONFLICT);
    assertThat(detail.metadata()).containsEntry("sku", "MUG-1");
  }
}
