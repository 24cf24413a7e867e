package dev.cartwright.grpc.shared;

import dev.cartwright.domain.shared.InvalidValueException;
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
        "", () -> toAddress(address, region.isPresent() ? region.get() : ANY_REGION));
  }

  /**
   * Returns the address.
   *
   * @throws InvalidValueException with everything that is wrong with it
   */
  public static PostalAddress fromMessage(Address message) {
    return toAddress(message, new RegionCode(message.getRegionCode()));
  }

  private static PostalAddress toAddress(Address message, RegionCode region) {
    return new PostalAddress(
        message.getRecipient(),
        message.getLinesList(),
        message.getLocality(),
        message.getAdministrativeArea(),
        message.getPostalCode(),
        region,
        Optional.of(message.getPhone()).filter(phone -> !phone.isEmpty()));
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
