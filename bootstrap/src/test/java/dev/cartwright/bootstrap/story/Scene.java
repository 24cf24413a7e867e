package dev.cartwright.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.Discount;
import dev.cartwright.proto.order.v1.RequestedItem;
import dev.cartwright.proto.order.v1.Shipping;
import dev.cartwright.proto.product.v1.AdjustStockRequest;
import dev.cartwright.proto.product.v1.CreateProductRequest;
import dev.cartwright.proto.product.v1.GetStockRequest;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.PublishProductRequest;
import dev.cartwright.proto.type.v1.Address;
import dev.cartwright.proto.type.v1.Money;
import dev.cartwright.proto.user.v1.AddAddressRequest;
import dev.cartwright.proto.user.v1.CreateUserRequest;
import dev.cartwright.proto.user.v1.User;
import java.util.List;
import java.util.UUID;

/** What the story needs on stage; every call makes something new. */
public record Scene(Shop shop) {

  /** More units than any story orders. */
  private static final int PLENTY = 10_000;

  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  /** Returns an id that nothing has. */
  public static String nobody() {
    return UUID.randomUUID().toString();
  }

  public static Money euros(long cents) {
    return Money.newBuilder().setAmountMinor(cents).setCurrencyCode("EUR").build();
  }

  public String newUser() {
    User user =
        User.newBuilder()
            .setEmail(UUID.randomUUID() + "@example.com")
            .setDisplayName("Ada Byron")
            .build();
    return shop.users()
        .createUser(CreateUserRequest.newBuilder().setUser(user).build())
        .getUser()
        .getUserId();
  }

  public String newAddressOf(String user) {
    Address address =
        Address.newBuilder()
            .setRecipient("Ada Byron")
            .addLines("12 St James's Square")
            .setLocality("London")
            .setPostalCode("SW1Y 4JH")
            .setRegionCode("GB")
            .build();
    return shop.users()
        .addAddress(AddAddressRequest.newBuilder().setUserId(user).setAddress(address).build())
        .getAddress()
        .getAddressId();
  }

  /** Returns a product that is on sale. */
  public String newProduct(String name, Money price) {
    return newProduct(name, price, PLENTY);
  }

  public String newProduct(String name, Money price, int units) {
    String product = newDraft(name, price);
    PublishProductRequest publish =
        PublishProductRequest.newBuilder().setProductId(product).build();
    assertThat(shop.products().publishProduct(publish).hasProduct()).isTrue();
    receive(product, units);
    return product;
  }

  /** Puts units of a product into stock. */
  public void receive(String product, int units) {
    AdjustStockRequest receipt =
        AdjustStockRequest.newBuilder()
            .setProductId(product)
            .setDelta(units)
            .setReason("received")
            .setRequestId(newKey())
            .build();
    assertThat(shop.products().adjustStock(receipt).hasStock()).isTrue();
  }

  /** Returns how many units of a product can be had. */
  public long availableOf(String product) {
    return shop.products()
        .getStock(GetStockRequest.newBuilder().setProductId(product).build())
        .getStock()
        .getAvailableQuantity();
  }

  public String newDraft(String name, Money price) {
    Product product =
        Product.newBuilder()
            .setSku(UUID.randomUUID().toString())
            .setName(name)
            .setPrice(price)
            .build();
    return shop.products()
        .createProduct(CreateProductRequest.newBuilder().setProduct(product).build())
        .getProduct()
        .getProductId();
  }

  public Cart addToCart(String user, String product, int quantity) {
    return shop.carts()
        .addItem(
            AddItemRequest.newBuilder()
                .setUserId(user)
                .setProductId(product)
                .setQuantity(quantity)
                .build())
        .getCart();
  }

  public static RequestedItem item(String product, int quantity) {
    return RequestedItem.newBuilder().setProductId(product).setQuantity(quantity).build();
  }

  /** Returns an order of these items for a user, whose address is new. */
  public CreateOrderRequest orderOf(String user, RequestedItem... items) {
    return order(user, newAddressOf(user)).addAllItems(List.of(items)).build();
  }

  /** Returns an order of nothing yet: to an address of the user's, ten percent off. */
  public static CreateOrderRequest.Builder order(String user, String address) {
    return CreateOrderRequest.newBuilder()
        .setUserId(user)
        .setShipping(Shipping.newBuilder().setAddressId(address).setMethod("standard"))
        .setDiscount(Discount.newBuilder().setPercentBasisPoints(1000))
        .setRequestId(newKey());
  }
}
