package dev.cartwright.grpc.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.user.ListAddresses;
import dev.cartwright.application.user.ListUsers;
import dev.cartwright.application.user.UserFilter;
import dev.cartwright.application.user.UserOrder;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.domain.user.UserState;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.PageTokens;
import dev.cartwright.grpc.shared.PageTokens.ListName;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.proto.user.v1.ListAddressesRequest;
import dev.cartwright.proto.user.v1.ListAddressesResponse;
import dev.cartwright.proto.user.v1.ListUsersRequest;
import dev.cartwright.proto.user.v1.ListUsersResponse;
import dev.cartwright.proto.user.v1.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Translates the paged lists of the user service. */
final class UserLists {

  private final PageTokens tokens;

  UserLists(PageTokens tokens) {
    this.tokens = requireNonNull(tokens, "tokens");
  }

  ListUsers.Query toQuery(Caller caller, ListUsersRequest request) {
    RequestFields fields = new RequestFields();
    Field<Set<UserState>> states = fields.read("states", () -> statesOf(request.getStatesList()));
    Field<Optional<EmailAddress>> email =
        fields.optional("email", request.getEmail(), EmailAddress::new);
    Field<UserOrder> order = fields.read("order_by", () -> orderOf(request.getOrderBy()));
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), nameOf(request));
    return fields.build(() ->
        new ListUsers.Query(
            caller, new UserFilter(states.get(), email.get()), order.get(), page.get()));
  }

  ListUsersResponse toResponse(Page<UserSummary> page, ListUsersRequest request) {
    return ListUsersResponse.newBuilder()
        .addAllUsers(page.items().stream().map(UserMessages::toMessage).toList())
        .setNextPageToken(tokens.seal(page.next(), nameOf(request)))
        .build();
  }

  ListAddresses.Query toQuery(Caller caller, ListAddressesRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<PageRequest> page =
        tokens.read(fields, request.getPageSize(), request.getPageToken(), nameOf(request));
    return fields.build(() -> new ListAddresses.Query(caller, user.get(), page.get()));
  }

  ListAddressesResponse toResponse(Page<UserAddress> page, ListAddressesRequest request) {
    return ListAddressesResponse.newBuilder()
        .addAllAddresses(page.items().stream().map(AddressMessages::toMessage).toList())
        .setNextPageToken(tokens.seal(page.next(), nameOf(request)))
        .build();
  }

  private static ListName nameOf(ListUsersRequest request) {
    return ListName.of(
        "ListUsers",
        request.getStatesValueList(),
        request.getEmail().toLowerCase(Locale.ROOT),
        request.getOrderBy());
  }

  private static ListName nameOf(ListAddressesRequest request) {
    return ListName.of("ListAddresses", request.getUserId());
  }

  private static Set<UserState> statesOf(List<User.State> asked) {
    return asked.stream().map(UserLists::stateOf).collect(Collectors.toUnmodifiableSet());
  }

  private static UserState stateOf(User.State asked) {
    return switch (asked) {
      case STATE_ACTIVE -> UserState.ACTIVE;
      case STATE_SUSPENDED -> UserState.SUSPENDED;
      case STATE_DELETED -> UserState.DELETED;
      case STATE_UNSPECIFIED, UNRECOGNIZED ->
          throw new InvalidValueException(
              "states", asked, "STATE_ACTIVE, STATE_SUSPENDED or STATE_DELETED");
    };
  }

  private static UserOrder orderOf(String asked) {
    return switch (asked.strip()) {
      case "", "create_time", "create_time asc" -> UserOrder.OLDEST_FIRST;
      case "create_time desc" -> UserOrder.NEWEST_FIRST;
      default ->
          throw new InvalidValueException("order_by", asked, "create_time or create_time desc");
    };
  }
}
