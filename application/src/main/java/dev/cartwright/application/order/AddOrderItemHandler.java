package dev.cartwright.application.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.port.ProductCatalog;
import dev.cartwright.application.order.port.UserDirectory;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.SideBySide;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.Offer;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;

/** The standard {@link AddOrderItem}. */
public final class AddOrderItemHandler implements AddOrderItem {

  private final OrderEdit edit;
  private final UserDirectory users;
  private final ProductCatalog catalog;
  private final SideBySide sideBySide;

  /** Creates the use case on top of its ports; user and product are read side by side. */
  public AddOrderItemHandler(
      OrderStores stores,
      ChangeIntake intake,
      UserDirectory users,
      ProductCatalog catalog,
      SideBySide sideBySide,
      TimeSource time) {
    this.edit = new OrderEdit(stores, intake, time);
    this.users = requireNonNull(users, "users");
    this.catalog = requireNonNull(catalog, "catalog");
    this.sideBySide = requireNonNull(sideBySide, "sideBySide");
  }

  @Override
  public Result<Reply<ChangedOrder>, OrderError> handle(Command command) {
    Fingerprint.Form form =
        Fingerprint.form()
            .with("product_id", command.item().product())
            .with("quantity", command.item().quantity().units())
            .with("etag", command.etag());
    return edit.handle(
        new OrderEdit.Request(
            command.caller(), command.order(), ChangeKind.ADD, command.requestId(), form),
        owner -> decision(owner, command));
  }

  private Result<OrderEdit.Decision, OrderError> decision(UserId owner, Command command) {
    return offerTo(owner, command.item().product())
        .map(offer ->
            (order, asked, number) ->
                order.addition(asked, number, offer, command.item().quantity(), command.etag()));
  }

  private Result<Offer, OrderError> offerTo(UserId owner, ProductId product) {
    return sideBySide.both(
        () -> Customers.active(users, owner),
        () -> catalog.offerFor(product),
        (customer, offer) ->
            customer.flatMap(active ->
                offer
                    .map(Result::<Offer, OrderError>ok)
                    .orElseGet(() -> Result.err(new OrderError.ProductNotFound(product)))));
  }
}
