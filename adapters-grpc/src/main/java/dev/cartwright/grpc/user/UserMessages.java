package dev.cartwright.grpc.user;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.user.CreateUser;
import dev.cartwright.application.user.DeleteUser;
import dev.cartwright.application.user.GetUserByID;
import dev.cartwright.application.user.ReactivateUser;
import dev.cartwright.application.user.SuspendUser;
import dev.cartwright.application.user.UpdateUser;
import dev.cartwright.application.user.UserSummary;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.AddressBook;
import dev.cartwright.domain.user.AddressUse;
import dev.cartwright.domain.user.DisplayName;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.Profile;
import dev.cartwright.domain.user.ProfileChange;
import dev.cartwright.domain.user.User.Snapshot;
import dev.cartwright.domain.user.UserState;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.grpc.shared.Timestamps;
import dev.cartwright.grpc.shared.UpdateMask;
import dev.cartwright.proto.user.v1.CreateUserRequest;
import dev.cartwright.proto.user.v1.DeleteUserRequest;
import dev.cartwright.proto.user.v1.GetUserByIDRequest;
import dev.cartwright.proto.user.v1.ReactivateUserRequest;
import dev.cartwright.proto.user.v1.SuspendUserRequest;
import dev.cartwright.proto.user.v1.UpdateUserRequest;
import dev.cartwright.proto.user.v1.User;
import java.util.List;
import java.util.Optional;

/** Translates between the protobuf messages about accounts and their use cases. */
final class UserMessages {

  private static final List<String> CHANGEABLE = List.of("email", "display_name");

  private UserMessages() {}

  static GetUserByID.Query toQuery(Caller caller, GetUserByIDRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    return fields.build(() -> new GetUserByID.Query(caller, user.get()));
  }

  static CreateUser.Command toCommand(Caller caller, CreateUserRequest request) {
    RequestFields fields = new RequestFields();
    RequestFields given = fields.in("user");
    Field<EmailAddress> email =
        given.required("email", request.getUser().getEmail(), EmailAddress::new);
    Field<DisplayName> name =
        given.required("display_name", request.getUser().getDisplayName(), DisplayName::new);
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() ->
        new CreateUser.Command(caller, new Profile(email.get(), name.get()), requestId.get()));
  }

  static UpdateUser.Command toCommand(Caller caller, UpdateUserRequest request) {
    User given = request.getUser();
    RequestFields fields = new RequestFields();
    RequestFields inUser = fields.in("user");
    Field<UserId> user = inUser.userId(given.getUserId());
    UpdateMask mask = UpdateMask.read(fields, request.getUpdateMask(), given, CHANGEABLE);
    Field<Optional<EmailAddress>> email =
        mask.read(inUser, "email", () -> new EmailAddress(given.getEmail()));
    Field<Optional<DisplayName>> name =
        mask.read(inUser, "display_name", () -> new DisplayName(given.getDisplayName()));
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() ->
        new UpdateUser.Command(
            caller,
            user.get(),
            new ProfileChange(email.get(), name.get()),
            etag.get(),
            requestId.get()));
  }

  static DeleteUser.Command toCommand(Caller caller, DeleteUserRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(
        () -> new DeleteUser.Command(caller, user.get(), etag.get(), requestId.get()));
  }

  static SuspendUser.Command toCommand(Caller caller, SuspendUserRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(
        () -> new SuspendUser.Command(caller, user.get(), etag.get(), requestId.get()));
  }

  static ReactivateUser.Command toCommand(Caller caller, ReactivateUserRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(
        () -> new ReactivateUser.Command(caller, user.get(), etag.get(), requestId.get()));
  }

  static User toMessage(Snapshot user) {
    AddressBook book = user.addresses();
    return toMessage(UserSummary.of(user)).toBuilder()
        .addAllAddresses(book.addresses().stream().map(AddressMessages::toMessage).toList())
        .setDefaultShippingAddressId(textOf(book.defaultFor(AddressUse.SHIPPING)))
        .setDefaultBillingAddressId(textOf(book.defaultFor(AddressUse.BILLING)))
        .build();
  }

  static User toMessage(UserSummary user) {
    User.Builder message =
        User.newBuilder()
            .setUserId(user.id().toString())
            .setState(toMessage(user.state()))
            .setCreateTime(Timestamps.toMessage(user.createTime()))
            .setUpdateTime(Timestamps.toMessage(user.updateTime()))
            .setEtag(user.version().etag().value());
    user.profile()
        .ifPresent(profile ->
            message
                .setEmail(profile.email().value())
                .setDisplayName(profile.displayName().value()));
    return message.build();
  }

  private static User.State toMessage(UserState state) {
    return switch (state) {
      case ACTIVE -> User.State.STATE_ACTIVE;
      case SUSPENDED -> User.State.STATE_SUSPENDED;
      case DELETED -> User.State.STATE_DELETED;
    };
  }

  private static String textOf(Optional<AddressId> id) {
    return id.map(AddressId::toString).orElse("");
  }
}
