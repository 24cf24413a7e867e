package dev.cartwright.grpc.user;

import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.user.AddAddress;
import dev.cartwright.application.user.RemoveAddress;
import dev.cartwright.application.user.SetDefaultAddress;
import dev.cartwright.application.user.UpdateAddress;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.Etag;
import dev.cartwright.domain.shared.InvalidValueException;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.domain.shared.RequestId;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.AddressChange;
import dev.cartwright.domain.user.AddressUse;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.grpc.shared.Field;
import dev.cartwright.grpc.shared.PostalAddresses;
import dev.cartwright.grpc.shared.RequestFields;
import dev.cartwright.grpc.shared.UpdateMask;
import dev.cartwright.proto.type.v1.Address;
import dev.cartwright.proto.user.v1.AddAddressRequest;
import dev.cartwright.proto.user.v1.RemoveAddressRequest;
import dev.cartwright.proto.user.v1.SetDefaultAddressRequest;
import dev.cartwright.proto.user.v1.UpdateAddressRequest;
import java.util.List;
import java.util.Optional;

/** Translates between the protobuf messages about addresses and their use cases. */
final class AddressMessages {

  private static final List<String> CHANGEABLE =
      List.of(
          "recipient",
          "lines",
          "locality",
          "administrative_area",
          "postal_code",
          "region_code",
          "phone");

  private AddressMessages() {}

  static AddAddress.Command toCommand(Caller caller, AddAddressRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<PostalAddress> address = PostalAddresses.read(fields.in("address"), request.getAddress());
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() ->
        new AddAddress.Command(caller, user.get(), address.get(), etag.get(), requestId.get()));
  }

  static UpdateAddress.Command toCommand(Caller caller, UpdateAddressRequest request) {
    Address given = request.getAddress();
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    RequestFields inAddress = fields.in("address");
    Field<AddressId> address = addressId(inAddress, given.getAddressId());
    UpdateMask mask = UpdateMask.read(fields, request.getUpdateMask(), given, CHANGEABLE);
    Field<AddressChange> change = readChange(inAddress, mask, given);
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() ->
        new UpdateAddress.Command(
            caller, user.get(), address.get(), change.get(), etag.get(), requestId.get()));
  }

  static RemoveAddress.Command toCommand(Caller caller, RemoveAddressRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<AddressId> address = addressId(fields, request.getAddressId());
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() ->
        new RemoveAddress.Command(caller, user.get(), address.get(), etag.get(), requestId.get()));
  }

  static SetDefaultAddress.Command toCommand(Caller caller, SetDefaultAddressRequest request) {
    RequestFields fields = new RequestFields();
    Field<UserId> user = fields.userId(request.getUserId());
    Field<AddressId> address = addressId(fields, request.getAddressId());
    Field<AddressUse> use = fields.read("use", () -> useOf(request));
    Field<Optional<Etag>> etag = fields.etag(request.getEtag());
    Field<Optional<RequestId>> requestId = fields.optionalRequestId(request.getRequestId());
    return fields.build(() ->
        new SetDefaultAddress.Command(
            caller, user.get(), address.get(), use.get(), etag.get(), requestId.get()));
  }

  static Address toMessage(UserAddress address) {
    return PostalAddresses.toMessage(address.postal()).toBuilder()
        .setAddressId(address.id().toString())
        .build();
  }

  private static Field<AddressId> addressId(RequestFields fields, String text) {
    return fields.required("address_id", text, AddressId::parse);
  }

  private static Field<AddressChange> readChange(
      RequestFields fields, UpdateMask mask, Address given) {
    Field<Optional<RegionCode>> region =
        mask.read(fields, "region_code", () -> new RegionCode(given.getRegionCode()));
    return fields.readParts(
        "",
        () ->
            new AddressChange(
                mask.take("recipient", given.getRecipient()),
                mask.take("lines", List.copyOf(given.getLinesList())),
                mask.take("locality", given.getLocality()),
                mask.take("administrative_area", given.getAdministrativeArea()),
                mask.take("postal_code", given.getPostalCode()),
                region.isPresent() ? region.get() : Optional.empty(),
                mask.take("phone", given.getPhone())));
  }

  private static AddressUse useOf(SetDefaultAddressRequest request) {
    return switch (request.getUse()) {
      case ADDRESS_USE_SHIPPING -> AddressUse.SHIPPING;
      case ADDRESS_USE_BILLING -> AddressUse.BILLING;
      case ADDRESS_USE_UNSPECIFIED, UNRECOGNIZED ->
          throw new InvalidValueException(
              "use", request.getUseValue(), "ADDRESS_USE_SHIPPING or ADDRESS_USE_BILLING");
    };
  }
}
