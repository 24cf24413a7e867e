package dev.cartwright.grpc.user;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.protobuf.FieldMask;
import com.google.rpc.QuotaFailure;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.user.AddressBook;
import dev.cartwright.grpc.error.Details;
import dev.cartwright.grpc.shared.InProcess;
import dev.cartwright.proto.type.v1.Address;
import dev.cartwright.proto.user.v1.AddAddressRequest;
import dev.cartwright.proto.user.v1.AddAddressResponse;
import dev.cartwright.proto.user.v1.AddressUse;
import dev.cartwright.proto.user.v1.ListAddressesRequest;
import dev.cartwright.proto.user.v1.ListAddressesResponse;
import dev.cartwright.proto.user.v1.RemoveAddressRequest;
import dev.cartwright.proto.user.v1.SetDefaultAddressRequest;
import dev.cartwright.proto.user.v1.UpdateAddressRequest;
import dev.cartwright.proto.user.v1.UpdateAddressResponse;
import dev.cartwright.proto.user.v1.User;
import dev.cartwright.proto.user.v1.UserServiceGrpc;
import dev.cartwright.proto.user.v1.UserServiceGrpc.UserServiceBlockingStub;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Addresses over the wire. */
class AddressCallsTest {

  private static final Address ADDRESS =
      Address.newBuilder()
          .setRecipient("Ada Löwe")
          .addLines("Hinterhaus")
          .addLines("Straße 1")
          .setLocality("Köln")
          .setAdministrativeArea("NRW")
          .setPostalCode("01234")
          .setRegionCode("DE")
          .setPhone("+49 221 1")
          .build();

  private final InProcess service = InProcess.serve(UserServices.inMemory());
  private final UserServiceBlockingStub users = UserServiceGrpc.newBlockingStub(service.channel());
  private final UserId user = new RemoteUsers(service.channel()).active();

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void anAddressIsStoredWithAnId() {
    AddAddressResponse added = add(ADDRESS);

    String id = added.getAddress().getAddressId();
    assertThat(added.getAddress()).isEqualTo(ADDRESS.toBuilder().setAddressId(id).build());
    assertThat(added.getUser().getAddressesList()).containsExactly(added.getAddress());
  }

  @Test
  void everyWrongPartIsNamed() {
    assertThat(
            Refused.fieldsOf(() ->
                add(
                    ADDRESS.toBuilder()
                        .clearRecipient()
                        .clearLines()
                        .setRegionCode("XX")
                        .setPostalCode("1".repeat(21))
                        .build())))
        .containsExactlyInAnyOrder(
            "address.recipient", "address.lines", "address.region_code", "address.postal_code");
  }

  @Test
  void oneAddressTooManyIsALimit() {
    for (int i = 0; i < AddressBook.ADDRESSES_MAX; i++) {
      assertThat(add(ADDRESS).getUser().getAddressesCount()).isEqualTo(i + 1);
    }

    StatusRuntimeException refused =
        Refused.with(Code.FAILED_PRECONDITION, "TOO_MANY_ADDRESSES", () -> add(ADDRESS));

    assertThat(Details.of(refused, QuotaFailure.class)).isPresent();
  }

  @Test
  void aMaskSaysWhatChanges() {
    Address before = add(ADDRESS).getAddress();
    Address wanted =
        Address.newBuilder()
            .setAddressId(before.getAddressId())
            .setLocality("Bonn")
            .setRecipient("Eve")
            .build();

    UpdateAddressResponse changed = update(wanted, "locality", "phone");

    assertThat(changed.getAddress())
        .isEqualTo(before.toBuilder().setLocality("Bonn").clearPhone().build());
    assertThat(changed.getUser().getAddressesList()).containsExactly(changed.getAddress());
  }

  @Test
  void withoutAMaskWhatIsSetChanges() {
    Address before = add(ADDRESS).getAddress();
    Address wanted =
        Address.newBuilder()
            .setAddressId(before.getAddressId())
            .addLines("Allee 2")
            .setRegionCode("AT")
            .build();

    assertThat(update(wanted).getAddress())
        .isEqualTo(before.toBuilder().clearLines().addLines("Allee 2").setRegionCode("AT").build());
  }

  @Test
  void everyWrongPartOfAChangeIsNamed() {
    Address wanted = Address.newBuilder().setAddressId("1").setRegionCode("de").build();

    assertThat(Refused.fieldsOf(() -> update(wanted, "locality", "region_code", "lines")))
        .containsExactlyInAnyOrder(
            "address.address_id", "address.region_code", "address.lines", "address.locality");
    assertThat(Refused.fieldsOf(() -> update(ADDRESS, "address_id")))
        .containsExactlyInAnyOrder("address.address_id", "update_mask");
  }

  @Test
  void aDefaultIsChosenAndGoesWithItsAddress() {
    String first = add(ADDRESS).getAddress().getAddressId();
    String second = add(ADDRESS).getAddress().getAddressId();

    User chosen = choose(first, AddressUse.ADDRESS_USE_SHIPPING);
    assertThat(chosen.getDefaultShippingAddressId()).isEqualTo(first);
    assertThat(chosen.getDefaultBillingAddressId()).isEmpty();

    User both = choose(second, AddressUse.ADDRESS_USE_BILLING);
    assertThat(both.getDefaultShippingAddressId()).isEqualTo(first);
    assertThat(both.getDefaultBillingAddressId()).isEqualTo(second);

    User left = remove(first);
    assertThat(left.getDefaultShippingAddressId()).isEmpty();
    assertThat(left.getDefaultBillingAddressId()).isEqualTo(second);
    assertThat(left.getAddressesList()).extracting(Address::getAddressId).containsExactly(second);
  }

  @Test
  void aUseHasToBeNamed() {
    String address = add(ADDRESS).getAddress().getAddressId();

    assertThat(Refused.fieldsOf(() -> choose(address, AddressUse.ADDRESS_USE_UNSPECIFIED)))
        .containsExactly("use");
  }

  @Test
  void anUnknownAddressIsNotFound() {
    String unknown = UUID.randomUUID().toString();
    Address wanted = ADDRESS.toBuilder().setAddressId(unknown).build();

    Refused.with(Code.NOT_FOUND, "ADDRESS_NOT_FOUND", () -> update(wanted));
    Refused.with(Code.NOT_FOUND, "ADDRESS_NOT_FOUND", () -> remove(unknown));
    Refused.with(
        Code.NOT_FOUND, "ADDRESS_NOT_FOUND", () -> choose(unknown, AddressUse.ADDRESS_USE_BILLING));
  }

  @Test
  void addressesAreListedPageByPageInTheirUsersOrder() {
    add(ADDRESS);
    add(ADDRESS);
    List<Address> all = add(ADDRESS).getUser().getAddressesList();

    ListAddressesResponse first = list("");
    ListAddressesResponse second = list(first.getNextPageToken());

    assertThat(first.getAddressesList()).isEqualTo(all.subList(0, 2));
    assertThat(second.getAddressesList()).isEqualTo(all.subList(2, 3));
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @CanIgnoreReturnValue
  private AddAddressResponse add(Address address) {
    return users.addAddress(
        AddAddressRequest.newBuilder().setUserId(user.toString()).setAddress(address).build());
  }

  private UpdateAddressResponse update(Address wanted, String... paths) {
    return users.updateAddress(
        UpdateAddressRequest.newBuilder()
            .setUserId(user.toString())
            .setAddress(wanted)
            .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
            .build());
  }

  private User remove(String address) {
    return users
        .removeAddress(
            RemoveAddressRequest.newBuilder()
                .setUserId(user.toString())
                .setAddressId(address)
                .build())
        .getUser();
  }

  private User choose(String address, AddressUse use) {
    return users
        .setDefaultAddress(
            SetDefaultAddressRequest.newBuilder()
                .setUserId(user.toString())
                .setAddressId(address)
                .setUse(use)
                .build())
        .getUser();
  }

  private ListAddressesResponse list(String token) {
    return users.listAddresses(
        ListAddressesRequest.newBuilder()
            .setUserId(user.toString())
            .setPageSize(2)
            .setPageToken(token)
            .build());
  }
}
