package dev.cartwright.grpc.order;

import dev.cartwright.domain.order.Destination;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.DiscountCode;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.RequestedItems;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.Monies;
import dev.cartwright.grpc.shared.PostalAddresses;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.proto.order.v1.RequestedItem;
import dev.cartwright.proto.order.v1.Shipping;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What CreateOrder and PreviewOrder are asked alike, before it is read.
 *
 * @param userId who orders
 * @param items what
 * @param shipping where to and how
 * @param discount the discount, if there is one
 * @param expectedTotal what the user expects to pay, if he says so
 */
record Checkout(
    String userId,
    List<RequestedItem> items,
    Shipping shipping,
    Optional<dev.cartwright.proto.order.v1.Discount> discount,
    Optional<dev.cartwright.proto.type.v1.Money> expectedTotal) {

  /** Reads all parts; the request can be had once nothing was wrong. */
  Supplier<OrderRequest> read(RequestFields fields) {
    Field<UserId> user = fields.required("user_id", userId, UserId::parse);
    Field<RequestedItems> wanted = readItems(fields);
    Field<Destination> destination = readDestination(fields.in("shipping"));
    Field<ShippingMethod> method = readMethod(fields.in("shipping"));
    Field<Optional<Discount>> less = readDiscount(fields);
    Field<Optional<Money>> expected =
        fields.readParts("expected_total", () -> expectedTotal.map(Monies::fromMessage));
    return () ->
        new OrderRequest(
            user.get(), wanted.get(), destination.get(), method.get(), less.get(), expected.get());
  }

  private Field<RequestedItems> readItems(RequestFields fields) {
    Field<List<dev.cartwright.domain.order.RequestedItem>> each =
        fields.each(
            "items",
            items.size(),
            RequestedItems.ITEMS_MAX,
            item -> index -> readItem(item, items.get(index)));
    // The rules about all items together can be told only once each of them is right.
    return each.isPresent()
        ? fields.readParts("", () -> new RequestedItems(each.get()))
        : each.map(RequestedItems::new);
  }

  private static Field<dev.cartwright.domain.order.RequestedItem> readItem(
      RequestFields fields, RequestedItem item) {
    Field<ProductId> product = fields.required("product_id", item.getProductId(), ProductId::parse);
    Field<Quantity> quantity = fields.read("quantity", () -> new Quantity(item.getQuantity()));
    return quantity.isPresent()
        ? product.map(id -> new dev.cartwright.domain.order.RequestedItem(id, quantity.get()))
        : quantity.map(
            units -> new dev.cartwright.domain.order.RequestedItem(product.get(), units));
  }

  private Field<Destination> readDestination(RequestFields fields) {
    return switch (shipping.getDestinationCase()) {
      case ADDRESS ->
          PostalAddresses.read(fields.in("address"), shipping.getAddress())
              .map(Destination.Given::new);
      case ADDRESS_ID ->
          fields
              .required("address_id", shipping.getAddressId(), AddressId::parse)
              .map(Destination.Saved::new);
      case DESTINATION_NOT_SET ->
          fields.read(
              "address",
              () -> {
                throw new InvalidValueException(
                    "address", "nothing", "an address or an address_id");
              });
    };
  }

  private Field<ShippingMethod> readMethod(RequestFields fields) {
    String method = shipping.getMethod();
    return method.isEmpty()
        ? Field.of(ShippingMethod.STANDARD)
        : fields.read("method", () -> new ShippingMethod(method));
  }

  private Field<Optional<Discount>> readDiscount(RequestFields fields) {
    return discount
        .map(form -> readForm(fields.in("discount"), form).map(Optional::of))
        .orElseGet(() -> Field.of(Optional.empty()));
  }

  private static Field<Discount> readForm(
      RequestFields fields, dev.cartwright.proto.order.v1.Discount form) {
    return switch (form.getFormCase()) {
      case PERCENT_BASIS_POINTS ->
          fields.read(
              "percent_basis_points", () -> new Discount.Percent(form.getPercentBasisPoints()));
      case AMOUNT ->
          fields.readParts(
              "amount", () -> new Discount.Amount(Monies.fromMessage(form.getAmount())));
      case CODE -> fields.read("code", () -> new Discount.Code(new DiscountCode(form.getCode())));
      case FORM_NOT_SET ->
          fields.read(
              "code",
              () -> {
                throw new InvalidValueException(
                    "code", "nothing", "a percentage, an amount or a code");
              });
    };
  }
}
