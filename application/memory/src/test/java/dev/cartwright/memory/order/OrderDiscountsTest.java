package dev.cartwright.memory.order;

import static dev.cartwright.memory.order.Shop.euros;
import static dev.cartwright.memory.order.Shop.units;
import static dev.cartwright.testkit.fixture.Results.errorOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.order.OrderFilter;
import dev.cartwright.application.order.PreviewOrder;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.order.CodeOffer;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderError.DiscountRefused.Cause;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.Quote;
import dev.cartwright.domain.order.Totals;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.testkit.contract.shared.Race;
import dev.cartwright.testkit.fixture.Results;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OrderDiscountsTest {

  private final Shop shop = new Shop();
  private final ProductId tea = shop.product(euros(1000));

  @Test
  void aPercentageIsTakenOffAndNamed() {
    Totals totals = totals(new Discount.Percent(1250));

    assertThat(totals.discount()).isEqualTo(euros(-375));
    assertThat(totals.total()).isEqualTo(euros(3000 - 375 + 490));
    assertThat(totals.entries().getFirst().source()).isEqualTo("percent");
  }

  @Test
  void anAmountIsTakenOffButNoMoreThanTheSubtotal() {
    assertThat(totals(new Discount.Amount(euros(100))).discount()).isEqualTo(euros(-100));
    assertThat(totals(new Discount.Amount(euros(99_999))).discount()).isEqualTo(euros(-3000));
    assertThat(refusal(new Discount.Amount(Money.of(1, "JPY"))))
        .isEqualTo(new OrderError.DiscountRefused("amount", Cause.CURRENCY));
  }

  @Test
  void aCodeGivesWhatItSays() {
    put(offer("tea10", Optional.empty(), Optional.empty(), Optional.empty()));

    Totals totals = totals(new Discount.Code(new DiscountCode("Tea10")));

    assertThat(totals.discount()).isEqualTo(euros(-300));
    assertThat(totals.entries().getFirst().source()).isEqualTo("TEA10");
  }

  @Test
  void aCodeIsRefusedForEachOfItsConditions() {
    Optional<Instant> now = Optional.of(Shop.NOW);
    put(offer("early", Optional.of(Shop.NOW.plusMillis(1)), Optional.empty(), Optional.empty()));
    put(offer("late", Optional.empty(), now, Optional.empty()));
    put(offer("more", Optional.empty(), Optional.empty(), Optional.of(euros(3001))));
    put(offer("yen", Optional.empty(), Optional.empty(), Optional.of(Money.of(1, "JPY"))));
    put(offer("just", now, Optional.of(Shop.NOW.plusMillis(1)), Optional.of(euros(3000))));

    assertThat(causeOf("none")).isEqualTo(Cause.UNKNOWN);
    assertThat(causeOf("early")).isEqualTo(Cause.NOT_YET_VALID);
    assertThat(causeOf("late")).isEqualTo(Cause.EXPIRED);
    assertThat(causeOf("more")).isEqualTo(Cause.MINIMUM_SUBTOTAL);
    assertThat(causeOf("yen")).isEqualTo(Cause.CURRENCY);
    assertThat(totals(code("just")).discount()).isEqualTo(euros(-300));
  }

  @Test
  void aCodeIsUsedUpWithTheOrderAndPreviewSaysTheSame() {
    shop.codes.put(
        offer("once", Optional.empty(), Optional.empty(), Optional.empty()),
        OptionalInt.of(1),
        OptionalInt.empty());
    assertThat(preview("once")).isInstanceOf(Result.Ok.class);
    assertThat(totals(code("once")).discount()).isEqualTo(euros(-300));

    assertThat(causeOf("once")).isEqualTo(Cause.USED_UP);
    assertThat(errorOf(preview("once")))
        .isEqualTo(new OrderError.DiscountRefused("ONCE", Cause.USED_UP));
  }

  @Test
  void ofManyOrdersAtOnceNoMoreGetACodeThanThereAreUses() {
    shop.codes.put(
        offer("few", Optional.empty(), Optional.empty(), Optional.empty()),
        OptionalInt.of(3),
        OptionalInt.empty());

    List<Boolean> made =
        Race.of(12, () -> shop.create(request(code("few"))) instanceof Result.Ok<?, ?>);

    assertThat(made).filteredOn(it -> it).hasSize(3);
    assertThat(shop.orders.list(OrderFilter.of(shop.customer), PageRequest.first(50)).items())
        .hasSize(3);
  }

  private Result<Quote, OrderError> preview(String code) {
    return shop.previewOrder.handle(
        new PreviewOrder.Query(Shop.self(shop.customer), request(code(code))));
  }

  private void put(CodeOffer offer) {
    shop.codes.put(offer, OptionalInt.empty(), OptionalInt.empty());
  }

  private static CodeOffer offer(
      String code, Optional<Instant> from, Optional<Instant> before, Optional<Money> minimum) {
    return new CodeOffer(
        new DiscountCode(code), new Discount.Percent(1000), from, before, minimum, false);
  }

  private static Discount code(String code) {
    return new Discount.Code(new DiscountCode(code));
  }

  private OrderRequest request(Discount discount) {
    return shop.request(Optional.of(discount), units(3, tea));
  }

  private Totals totals(Discount discount) {
    return Results.valueOf(shop.create(request(discount))).value().order().totals();
  }

  private OrderError refusal(Discount discount) {
    return errorOf(shop.create(request(discount)));
  }

  private Cause causeOf(String code) {
    return ((OrderError.DiscountRefused) refusal(code(code))).cause();
  }
}
