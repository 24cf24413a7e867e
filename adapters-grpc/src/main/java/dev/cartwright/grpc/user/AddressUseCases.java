package dev.cartwright.grpc.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.application.user.AddAddress;
import dev.cartwright.application.user.ListAddresses;
import dev.cartwright.application.user.RemoveAddress;
import dev.cartwright.application.user.SavedAddress;
import dev.cartwright.application.user.SetDefaultAddress;
import dev.cartwright.application.user.UpdateAddress;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;

/**
 * The use cases about addresses that {@link UserGrpcService} serves.
 *
 * @param addAddress stores one more address
 * @param updateAddress changes an address
 * @param removeAddress removes an address
 * @param listAddresses looks through the addresses
 * @param setDefaultAddress chooses where orders or invoices go
 */
public record AddressUseCases(
    UseCase<AddAddress.Command, Result<Reply<SavedAddress>, UserError>> addAddress,
    UseCase<UpdateAddress.Command, Result<Reply<SavedAddress>, UserError>> updateAddress,
    UseCase<RemoveAddress.Command, Result<Reply<User.Snapshot>, UserError>> removeAddress,
    ListAddresses listAddresses,
    UseCase<SetDefaultAddress.Command, Result<Reply<User.Snapshot>, UserError>> setDefaultAddress) {

  /** Checks that all parts are there. */
  public AddressUseCases {
    requireNonNull(addAddress, "addAddress");
    requireNonNull(updateAddress, "updateAddress");
    requireNonNull(removeAddress, "removeAddress");
    requireNonNull(listAddresses, "listAddresses");
    requireNonNull(setDefaultAddress, "setDefaultAddress");
  }
}
