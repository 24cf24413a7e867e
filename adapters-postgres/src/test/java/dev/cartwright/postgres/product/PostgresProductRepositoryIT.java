package dev.cartwright.postgres.product;

import static dev.cartwright.postgres.product.generated.tables.Product.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.application.shared.port.Transactions.Commit;
import dev.cartwright.application.shared.port.Transactions.Rollback;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.ProductError;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.product.ProductRepositoryContract;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import org.junit.jupiter.api.Test;

class PostgresProductRepositoryIT extends ProductRepositoryContract {

  private final PostgresTestDatabase database = PostgresTestDatabase.shared(StoredContext.PRODUCT);
  private final ProductRepository products = new PostgresProductRepository(database.dsl());

  @Override
  protected ProductRepository products() {
    return products;
  }

  @Test
  void aRefusedSaveDoesNotBreakTheTransactionOff() {
    Product holder = Results.valueOf(products.save(Products.draft()));
    Product other = Results.valueOf(products.save(Products.draft()));
    Product newcomer = Products.draft();
    Product greedy =
        other.change(Products.withSku(holder.snapshot().details().sku()), Products.CREATE_TIME);

    Result<Product, ProductError> refused =
        database
            .transactions()
            .inTransaction(() -> {
              assertThat(products.save(newcomer)).isInstanceOf(Result.Ok.class);
              return new Commit<>(products.save(greedy));
            });

    assertThat(refused).isInstanceOf(Result.Err.class);
    assertThat(products.find(idOf(newcomer))).isPresent();
  }

  @Test
  void aSaveIsTakenBackWithItsTransaction() {
    Product draft = Products.draft();

    Result<Product, ProductError> saved =
        database.transactions().inTransaction(() -> new Rollback<>(products.save(draft)));

    assertThat(saved).isInstanceOf(Result.Ok.class);
    assertThat(products.find(idOf(draft))).isEmpty();
  }

  @Test
  void aRowThatIsNoProductIsDamaged() {
    Product saved = Results.valueOf(products.save(Products.draft()));
    int damaged =
        database
            .dsl()
            .update(PRODUCT)
            .set(PRODUCT.CURRENCY_CODE, "XXXX")
            .where(PRODUCT.PRODUCT_ID.eq(idOf(saved).value()))
            .execute();

    assertThat(damaged).isOne();
    assertThatThrownBy(() -> products.find(idOf(saved)))
        .isInstanceOf(PortException.CorruptData.class);
    assertThat(database.dsl().deleteFrom(PRODUCT).where(PRODUCT.CURRENCY_CODE.eq("XXXX")).execute())
        .isOne();
  }

  private static ProductId idOf(Product product) {
    return product.snapshot().id();
  }
}
