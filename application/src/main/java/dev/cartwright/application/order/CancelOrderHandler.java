package dev.cartwright.application.order;

import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.port.TimeSource;
import dev.cartwright.domain.order.ChangeKind;
import dev.cartwright.domain.order.OrderError;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.Result;

/** The standard {@link CancelOrder}. */
public final class CancelOrderHandler implements CancelOrder {

  private final OrderEdit edit;

  /** Creates the use case on top of its ports. */
  public CancelOrderHandler(OrderStores stores, ChangeIntake intake, TimeSource time) {
    this.edit = new OrderEdit(stores, intake, time);
  }

  @Override
  public Result<Reply<OrderView>, OrderError> handle(Command command) {
    Fingerprint.Form form = Fingerprint.form().with("etag", command.etag());
    OrderEdit.Request request =
        new OrderEdit.Request(
            command.caller(), command.order(), ChangeKind.CANCEL, command.requestId(), form);
    OrderEdit.Decision cancel =
        (order, asked, number) -> order.cancellation(asked, number, command.etag());
    return edit.handle(request, owner -> Result.ok(cancel))
        .map(reply -> reply.map(ChangedOrder::view));
  }
}
