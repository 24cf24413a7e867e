package dev.cartwright.bootstrap.story;

import dev.cartwright.proto.cart.v1.AddItemRequest;
import dev.cartwright.proto.cart.v1.Cart;
import dev.cartwright.proto.order.v1.CreateOrderRequest;
import dev.cartwright.proto.order.v1.Discount;
import dev.cartwright.proto.order.v1.RequestedItem;
import dev.cartwright.proto.order.v1.Shipping;
import dev.cartwright.proto.product.v1.CreateProductRequest;
import dev.cartwright.proto.product.v1.Product;
import dev.cartwright.proto.product.v1.PublishProductRequest;
import dev.cartwright.proto.type.v1.Address;
import dev.cartwright.proto.type.v1.Money;
import dev.cartwright.proto.user.v1.AddAddressRequest;
import dev.cartwright.proto.user.v1.CreateUserRequest;
import dev.cartwright.proto.user.v1.User;
import java.util.UUID;

/** What the story needs on stage; every call makes something new. */
public record Scene(Shop shop) {

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
    String draft = newDraft(name, price);
    return shop.products()
        .publishProduct(PublishProductRequest.newBuilder().setProductId(draft).build())
        .getProduct()
        .getProductId();
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

  /** Returns an order of nothing yet: to an address of the user's, ten percent off. */
  public static CreateOrderRequest.Builder order(String user, String address) {
    return CreateOrderRequest.newBuilder()
        .setUserId(user)
        .setShipping(Shipping.newBuilder().setAddressId(address).setMethod("standard"))
        .setDiscount(Discount.newBuilder().setPercentBasisPoints(1000))
        .setRequestId(newKey());
  }
}
