package dev.cartwright.postgres.order;

import static dev.cartwright.postgres.order.generated.Tables.DISCOUNT_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.port.DiscountCodes;
import dev.cartwright.application.order.port.OrderRepository;
import dev.cartwright.application.shared.port.Transactions;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.OrderId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.postgres.order.generated.tables.records.DiscountCodeRecord;
import dev.cartwright.postgres.shared.PostgresTestDatabase;
import dev.cartwright.postgres.shared.StoredContext;
import dev.cartwright.testkit.contract.order.DiscountCodesContract;
import dev.cartwright.testkit.fixture.Orders;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresDiscountCodesIT extends DiscountCodesContract {

  private final PostgresTestDatabase database = PostgresTestDatabase.shared(StoredContext.ORDER);

  @Override
  protected DiscountCodes codes() {
    return new PostgresDiscountCodes(database.dsl());
  }

  @Override
  protected Transactions transactions() {
    return database.transactions();
  }

  @Override
  protected void store(CodeOffer offer, OptionalInt usesMax, OptionalInt usesPerUserMax) {
    DiscountCodeRecord row = database.dsl().newRecord(DISCOUNT_CODE);
    row.setCode(offer.code().value());
    switch (offer.terms()) {
      case Discount.Percent(int basisPoints) -> row.setPercentBasisPoints(basisPoints);
      case Discount.Amount(Money amount) -> {
        row.setAmountMinor(amount.amountMinor());
        row.setAmountCurrencyCode(amount.currencyCode());
      }
    }
    offer.validFrom().ifPresent(row::setValidFrom);
    offer.validBefore().ifPresent(row::setValidBefore);
    offer.minimumSubtotal().map(Money::amountMinor).ifPresent(row::setMinimumSubtotalMinor);
    offer.minimumSubtotal().map(Money::currencyCode).ifPresent(row::setMinimumCurrencyCode);
    usesMax.ifPresent(row::setUsesMax);
    usesPerUserMax.ifPresent(row::setUsesPerUserMax);
    assertThat(row.insert()).isEqualTo(1);
  }

  @Override
  protected OrderId newOrder(UserId owner) {
    OrderRepository orders = new PostgresOrderRepository(database.dsl());
    return orders.save(Orders.confirmed(owner)).snapshot().id();
  }

  @Test
  void theDemoCodesCanBeRead() {
    UserId user = new UserId(UUID.randomUUID());

    assertThat(List.of("WELCOME10", "FIVEOFF", "FIRST100", "SUMMER2024"))
        .allMatch(code -> codes().find(new DiscountCode(code), user).isPresent());
  }
}
