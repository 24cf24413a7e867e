package dev.cartwright.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestedItemsTest {

  @Test
  void oneToAHundredItemsAreAllowed() {
    assertThat(new RequestedItems(items(100)).products()).hasSize(100);
    assertThatThrownBy(() -> new RequestedItems(List.of()))
        .hasMessage("items: 0 items (expected: 1 to 100)");
    assertThatThrownBy(() -> new RequestedItems(items(101)))
        .hasMessage("items: 101 items (expected: 1 to 100)");
  }

  @Test
  void theUnitsOfAProductAreCountedOverAllItems() {
    RequestedItem most = new RequestedItem(new ProductId(UUID.randomUUID()), new Quantity(999));
    RequestedItem one = new RequestedItem(most.product(), new Quantity(1));

    assertThat(new RequestedItems(List.of(most)).products()).containsExactly(most.product());
    assertThatThrownBy(() -> new RequestedItems(List.of(most, items(1).getFirst(), one)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("items[2].quantity: 1000");
  }

  @Test
  void itemsOfOneProductBecomeOneLine() {
    Offer offer = Sample.offer();
    RequestedItem two = new RequestedItem(offer.product(), new Quantity(2));

    List<OrderLine> lines =
        Sample.ok(new RequestedItems(List.of(two, two)).priced(Map.of(offer.product(), offer)));

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().quantity()).isEqualTo(new Quantity(4));
  }

  private static List<RequestedItem> items(int count) {
    return Stream.generate(
            () -> new RequestedItem(new ProductId(UUID.randomUUID()), new Quantity(1)))
        .limit(count)
        .toList();
  }
}
