package dev.cartwright.redis.cart;

import static dev.cartwright.testkit.fixture.Carts.emptyCart;
import static dev.cartwright.testkit.fixture.Carts.lineOf;
import static dev.cartwright.testkit.fixture.Carts.settled;
import static dev.cartwright.testkit.fixture.Carts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.application.cart.port.CartRepository;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.cart.Cart;
import dev.cartwright.domain.cart.CartLine;
import dev.cartwright.domain.cart.PlacedOrder;
import dev.cartwright.domain.cart.RequestMark;
import dev.cartwright.domain.cart.SettledOrders;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.redis.shared.RedisTestConnection;
import dev.cartwright.testkit.contract.cart.CartRepositoryContract;
import dev.cartwright.testkit.fixture.PlacedOrders;
import dev.cartwright.testkit.fixture.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redisson.api.RMap;
import org.redisson.api.RedissonClient;

class RedisCartRepositoryIT extends CartRepositoryContract {

  private static final String PRODUCT = "0190a0c8-7a5b-7000-8000-000000000001";
  private static final Duration SOON = Duration.ofMinutes(1);

  private final RedissonClient client = RedisTestConnection.client();
  private final CartRepository carts = new RedisCartRepository(client);

  @Override
  protected CartRepository carts() {
    return carts;
  }

  @Test
  void theHashCanBeReadByPeople() {
    CartLine line = lineOf(3, Money.of(1999, "EUR"));
    Cart saved = carts.save(with(emptyCart(), line));

    assertThat(hashOf(saved.stored().user()).readAllMap())
        .isEqualTo(
            Map.of(
                "@version",
                saved.stored().etag().value(),
                line.product().toString(),
                "3",
                "@price:" + line.product(),
                "1999 EUR"));
  }

  @Test
  void aServerThatForgotItsScriptsIsNoProblem() {
    Cart first = carts.save(with(emptyCart(), lineOf(3)));
    UserId user = first.stored().user();
    assertThat(carts.find(user)).isPresent();

    client.getScript().scriptFlush();

    assertThat(carts.find(user)).isPresent();
    client.getScript().scriptFlush();
    assertThat(carts.save(with(first, lineOf(1))).stored().lines()).hasSize(2);
  }

  @Test
  void whatTheCartRemembersCanBeReadByPeopleToo() {
    CartLine line = lineOf(3);
    Instant time = Instant.parse("2030-01-31T12:00:00.5Z");
    PlacedOrder first = PlacedOrders.of(time, line);
    PlacedOrder second = PlacedOrders.of(time.plusSeconds(1), line);
    RequestMark request = new RequestMark("AddItem", new RequestId("a: b"), "0123456789abcdef");
    Cart cart = emptyCart().settle(second, time).cart().settle(first, time).cart();
    Cart saved = carts.save(Results.valueOf(cart.once(Optional.of(request), Result::ok)).cart());

    Map<String, String> fields = hashOf(saved.stored().user()).readAllMap();

    assertThat(fields)
        .containsOnlyKeys("@version", "@requests", "@orders")
        .containsEntry("@requests", "AddItem:a: b:0123456789abcdef")
        .containsEntry(
            "@orders",
            first.id() + ":2030-01-31T12:00:00.500Z\n" + second.id() + ":2030-01-31T12:00:01.500Z");
  }

  @Test
  void whatIsForgottenLeavesAFloor() {
    Cart saved = carts.save(settled(emptyCart(), SettledOrders.MARKS_MAX + 1));

    Map<String, String> fields = hashOf(saved.stored().user()).readAllMap();

    assertThat(fields)
        .containsOnlyKeys("@version", "@orders", "@orders_floor")
        .containsEntry("@orders_floor", "2030-01-31T12:00:00.123456Z");
    assertThat(fields.getOrDefault("@orders", "").lines()).hasSize(SettledOrders.MARKS_MAX);
  }

  @Test
  void aCartIsKeptLongerThanItsOrdersCanBeTakenOut() {
    Cart saved = carts.save(settled(emptyCart(), 1));

    assertThat(Duration.ofMillis(hashOf(saved.stored().user()).remainTimeToLive()))
        .isGreaterThan(SettledOrders.MARK_AGE_MAX);
  }

  @Test
  void aLineThatIsTakenOutLeavesNothingBehind() {
    CartLine line = lineOf(3);
    Cart saved = carts.save(with(emptyCart(), line));

    Cart emptied = carts.save(saved.remove(line.product()));

    assertThat(hashOf(saved.stored().user()).readAllMap())
        .isEqualTo(Map.of("@version", emptied.stored().etag().value()));
  }

  @Test
  void whatANewerVersionKeepsInACartStaysAsItIs() {
    Cart saved = carts.save(with(emptyCart(), lineOf(3)));
    RMap<String, String> hash = hashOf(saved.stored().user());
    assertThat(hash.fastPut("@later", "42")).isTrue();

    Cart read = carts.find(saved.stored().user()).orElseThrow();
    assertThat(carts.save(read.clear()).stored().lines()).isEmpty();

    assertThat(hash.readAllMap()).containsOnlyKeys("@version", "@later").containsValue("42");
  }

  @Test
  void readingAndWritingStartTheTimeOfACartAnew() {
    Cart saved = carts.save(with(emptyCart(), lineOf(3)));
    RMap<String, String> hash = hashOf(saved.stored().user());
    assertKeptForLong(hash);

    assertThat(hash.expire(SOON)).isTrue();
    Cart read = carts.find(saved.stored().user()).orElseThrow();
    assertKeptForLong(hash);

    assertThat(hash.expire(SOON)).isTrue();
    assertThat(carts.save(read.clear()).stored().lines()).isEmpty();
    assertKeptForLong(hash);
  }

  @Test
  void aCartWhoseTimeIsOverIsGoneAndItsEtagNeverComesBack() {
    Cart saved = carts.save(with(emptyCart(), lineOf(3)));
    UserId user = saved.stored().user();
    assertThat(hashOf(user).expire(Instant.EPOCH)).isTrue();

    assertThat(carts.find(user)).isEmpty();
    assertThatThrownBy(() -> carts.save(with(saved, lineOf(1))))
        .isInstanceOf(PortException.StaleWrite.class);
    assertThat(carts.find(user)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "@version, x",
        "@version, 0",
        "@version, -1",
        "@version, +7",
        PRODUCT + ", 0",
        PRODUCT + ", 1000",
        PRODUCT + ", 99999999999",
        PRODUCT + ", 1.5",
        "@price:" + PRODUCT + ", 1999",
        "@price:" + PRODUCT + ", -1 EUR",
        "@price:" + PRODUCT + ", 1999 XYZ",
        "0190A0C8-7A5B-7000-8000-000000000001, 1",
        "note, hello",
        "@requests, \"\"",
        "@requests, AddItem:k",
        "@requests, AddItem::0123456789abcdef",
        "@requests, AddItem:k:0123",
        "@orders, " + PRODUCT,
        "@orders, x:2030-01-31T12:00:00Z",
        "@orders, " + PRODUCT + ":yesterday",
        "@orders_floor, yesterday",
      })
  void aDamagedHashIsNoCart(String field, String value) {
    UserId user = new UserId(UUID.randomUUID());
    RMap<String, String> hash = hashOf(user);
    hash.putAll(Map.of("@version", "7", PRODUCT, "1", "@price:" + PRODUCT, "1999 EUR"));
    assertThat(carts.find(user)).isPresent();

    var before = hash.put(field, value);

    assertThat(value).isNotEqualTo(before);
    assertThatThrownBy(() -> carts.find(user))
        .isInstanceOf(PortException.CorruptData.class)
        .hasMessageContaining("cart:" + user);
  }

  @Test
  void aHashWithoutAVersionOrAPriceIsNoCart() {
    for (String missing : new String[] {"@version", "@price:" + PRODUCT}) {
      UserId user = new UserId(UUID.randomUUID());
      RMap<String, String> hash = hashOf(user);
      hash.putAll(Map.of("@version", "7", PRODUCT, "1", "@price:" + PRODUCT, "1999 EUR"));
      assertThat(hash.fastRemove(missing)).isEqualTo(1);

      assertThatThrownBy(() -> carts.find(user)).isInstanceOf(PortException.CorruptData.class);
    }
  }

  @Test
  void whatIsNoHashIsNoCart() {
    Cart cart = with(emptyCart(), lineOf(1));
    client.getBucket("cart:" + cart.stored().user()).set("text");

    assertThatThrownBy(() -> carts.find(cart.stored().user()))
        .isInstanceOf(PortException.CorruptData.class);
    assertThatThrownBy(() -> carts.save(cart)).isInstanceOf(PortException.CorruptData.class);
  }

  private RMap<String, String> hashOf(UserId user) {
    return client.getMap("cart:" + user);
  }

  private static void assertKeptForLong(RMap<String, String> hash) {
    assertThat(Duration.ofMillis(hash.remainTimeToLive()))
        .isBetween(Cart.IDLE_MAX.minus(SOON), Cart.IDLE_MAX);
  }
}
