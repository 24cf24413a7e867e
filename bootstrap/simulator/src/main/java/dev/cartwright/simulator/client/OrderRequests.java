package dev.cartwright.simulator.client;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.AddOrderItem;
import dev.cartwright.application.order.CancelOrder;
import dev.cartwright.application.order.ChangedOrder;
import dev.cartwright.application.order.CreateOrder;
import dev.cartwright.application.order.OrderView;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Reply;
import dev.cartwright.domain.order.Destination;
import dev.cartwright.domain.order.Discount;
import dev.cartwright.domain.order.Order;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.order.OrderRequest;
import dev.cartwright.domain.order.RequestedItem;
import dev.cartwright.domain.order.RequestedItems;
import dev.cartwright.domain.order.ShippingMethod;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.Quantity;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.simulator.engine.Chance;
import dev.cartwright.simulator.world.Shop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user asks for orders. */
public final class OrderRequests {

  private static final int UNITS_MAX = 3;

  /** Orders with a code that all use, of a thousand. */
  private static final int WITH_SHARED_CODE = 250;

  /** Orders with the code that each user has once, of a thousand, until he has used it. */
  private static final int WITH_OWN_CODE = 300;

  /** Changes that name the state of the order that the user has seen, of a thousand. */
  private static final int WITH_ETAG = 150;

  private static final PostalAddress ADDRESS =
      new PostalAddress(
          "Kim",
          List.of("Main Street 1"),
          "Town",
          "",
          "12345",
          new RegionCode("DE"),
          Optional.empty());

  private final UserId user;
  private final Caller caller;
  private final Shop shop;
  private final Asking asking;
  private final Chance chance;
  private final List<Asked<CreateOrder.Command, Result<Reply<OrderView>, OrderError>>> creations =
      new ArrayList<>();
  private final List<Asked<AddOrderItem.Command, Result<Reply<ChangedOrder>, OrderError>>>
      additions = new ArrayList<>();
  private final List<Asked<CancelOrder.Command, Result<Reply<OrderView>, OrderError>>>
      cancellations = new ArrayList<>();
  private boolean ownCodeUsed;

  OrderRequests(UserId user, Caller caller, Shop shop, Asking asking, Chance chance) {
    this.user = requireNonNull(user, "user");
    this.caller = requireNonNull(caller, "caller");
    this.shop = requireNonNull(shop, "shop");
    this.asking = requireNonNull(asking, "asking");
    this.chance = requireNonNull(chance, "chance");
  }

  /** Returns the orders that were asked for. */
  public List<Asked<CreateOrder.Command, Result<Reply<OrderView>, OrderError>>> creations() {
    return Collections.unmodifiableList(creations);
  }

  /** Returns the additions that were asked for. */
  public List<Asked<AddOrderItem.Command, Result<Reply<ChangedOrder>, OrderError>>> additions() {
    return Collections.unmodifiableList(additions);
  }

  /** Returns the cancellations that were asked for. */
  public List<Asked<CancelOrder.Command, Result<Reply<OrderView>, OrderError>>> cancellations() {
    return Collections.unmodifiableList(cancellations);
  }

  /** Orders some wares. */
  void create() {
    List<RequestedItem> items =
        Stream.generate(this::item).limit(chance.between(1, shop.wares().size())).toList();
    OrderRequest request =
        new OrderRequest(
            user,
            new RequestedItems(items),
            new Destination.Given(ADDRESS),
            ShippingMethod.STANDARD,
            discount(),
            Optional.empty());
    var asked =
        new Asked<>(
            shop.orders().createOrder(),
            new CreateOrder.Command(caller, request, key("create", creations)));
    creations.add(asked);
    asking.ask(asked);
  }

  private Optional<Discount> discount() {
    if (!ownCodeUsed && chance.perMille(WITH_OWN_CODE)) {
      ownCodeUsed = true;
      return Optional.of(new Discount.Code(Shop.OWN_CODE));
    }
    return chance.perMille(WITH_SHARED_CODE)
        ? Optional.of(new Discount.Code(Shop.SHARED_CODE))
        : Optional.empty();
  }

  /** Adds to an order that he knows, if there is one. */
  void add() {
    known()
        .ifPresent(order -> {
          var asked =
              new Asked<>(
                  shop.orders().addOrderItem(),
                  new AddOrderItem.Command(
                      caller, order.id(), item(), etag(order), key("add", additions)));
          additions.add(asked);
          asking.ask(asked);
        });
  }

  /** Cancels an order that he knows, if there is one. */
  void cancel() {
    known()
        .ifPresent(order -> {
          var asked =
              new Asked<>(
                  shop.orders().cancelOrder(),
                  new CancelOrder.Command(
                      caller, order.id(), etag(order), key("cancel", cancellations)));
          cancellations.add(asked);
          asking.ask(asked);
        });
  }

  private Optional<Order.Snapshot> known() {
    List<Order.Snapshot> known =
        creations.stream().flatMap(asked -> asked.last().stream()).flatMap(this::seen).toList();
    return known.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(known));
  }

  private Stream<Order.Snapshot> seen(Result<Reply<OrderView>, OrderError> answer) {
    return answer instanceof Result.Ok<Reply<OrderView>, OrderError>(Reply<OrderView> reply)
        ? Stream.of(reply.value().order())
        : Stream.empty();
  }

  private RequestedItem item() {
    return new RequestedItem(
        chance.oneOf(shop.wares()), new Quantity(chance.between(1, UNITS_MAX)));
  }

  private Optional<Etag> etag(Order.Snapshot seen) {
    return chance.perMille(WITH_ETAG) ? Optional.of(seen.version().etag()) : Optional.empty();
  }

  private static RequestId key(String what, List<?> before) {
    return new RequestId(what + "-" + before.size());
  }
}
