package dev.cartwright.grpc.shared;

import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.proto.type.v1.Address;
import java.util.Optional;

/** Translates postal addresses. */
public final class PostalAddresses {

  private static final RegionCode ANY_REGION = new RegionCode("DE");

  private PostalAddresses() {}

  /** Reads an address; {@code fields} reads the fields of that message. */
  public static Field<PostalAddress> read(RequestFields fields, Address address) {
    Field<RegionCode> region =
        fields.required("region_code", address.getRegionCode(), RegionCode::new);
    // No rule of an address is about two parts, so a wrong region hides nothing else that is wrong.
    return fields.readParts(
        "",
        () ->
            new PostalAddress(
                address.getRecipient(),
                address.getLinesList(),
                address.getLocality(),
                address.getAdministrativeArea(),
                address.getPostalCode(),
                region.isPresent() ? region.get() : ANY_REGION,
                Optional.of(address.getPhone()).filter(phone -> !phone.isEmpty())));
  }

  /** Returns the message that says this address, without an id. */
  public static Address toMessage(PostalAddress address) {
    return Address.newBuilder()
        .setRecipient(address.recipient())
        .addAllLines(address.lines())
        .setLocality(address.locality())
        .setAdministrativeArea(address.administrativeArea())
        .setPostalCode(address.postalCode())
        .setRegionCode(address.region().value())
        .setPhone(address.phone().orElse(""))
        .build();
  }
}
