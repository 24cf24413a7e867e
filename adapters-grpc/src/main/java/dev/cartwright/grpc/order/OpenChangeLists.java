package dev.cartwright.grpc.order;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.order.ChangeFilter;
import dev.cartwright.application.order.ListOpenChanges;
import dev.cartwright.application.order.OpenChange;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.grpc.shared.PageTokens.ListName;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.proto.order.v1.ListOpenChangesRequest;
import dev.cartwright.proto.order.v1.ListOpenChangesResponse;
import java.time.Duration;

/** Translates the paged list of open changes. */
final class OpenChangeLists {

  private final PageTokens tokens;

  OpenChangeLists(PageTokens tokens) {
    this.tokens = requireNonNull(tokens, "tokens");
  }

  ListOpenChanges.Query toQuery(Caller caller, ListOpenChangesRequest request) {
    RequestFields fields = new RequestFields();
    Field<ChangeFilter.Which> which =
        fields.read("selection", () -> toWhich(request.getSelection()));
    Field<Duration> age = OrderOperationsMessages.age(fields, request.getMinAge());
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), nameOf(request));
    return fields.build(
        () -> new ListOpenChanges.Query(caller, which.get(), age.get(), page.get()));
  }

  ListOpenChangesResponse toResponse(Page<OpenChange> page, ListOpenChangesRequest request) {
    return ListOpenChangesResponse.newBuilder()
        .addAllChanges(page.items().stream().map(OrderOperationsMessages::toMessage).toList())
        .setNextPageToken(tokens.seal(page.next(), nameOf(request)))
        .build();
  }

  private static ListName nameOf(ListOpenChangesRequest request) {
    return ListName.of("ListOpenChanges", request.getSelectionValue(), request.getMinAge());
  }

  private static ChangeFilter.Which toWhich(ListOpenChangesRequest.Selection asked) {
    return switch (asked) {
      case SELECTION_UNSPECIFIED -> ChangeFilter.Which.ALL;
      case SELECTION_GOING_ON -> ChangeFilter.Which.GOING_ON;
      case SELECTION_PARKED -> ChangeFilter.Which.PARKED;
      case UNRECOGNIZED ->
          throw new InvalidValueException(
              "selection", asked, "SELECTION_GOING_ON or SELECTION_PARKED");
    };
  }
}
