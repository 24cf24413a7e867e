package dev.cartwright.grpc.user;

import static java.util.Objects.requireNonNull;

import dev.cartwright.application.shared.Reply;
import dev.cartwright.application.shared.UseCase;
import dev.cartwright.application.user.CreateUser;
import dev.cartwright.application.user.DeleteUser;
import dev.cartwright.application.user.GetUserByID;
import dev.cartwright.application.user.ListUsers;
import dev.cartwright.application.user.ReactivateUser;
import dev.cartwright.application.user.SuspendUser;
import dev.cartwright.application.user.UpdateUser;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;

/**
 * The use cases about accounts that {@link UserGrpcService} serves.
 *
 * @param getUserByID looks at a user
 * @param createUser signs up a user
 * @param updateUser changes e-mail address or name
 * @param deleteUser ends an account
 * @param suspendUser keeps a user from buying
 * @param reactivateUser lets him buy again
 * @param listUsers looks through the users
 */
public record UserUseCases(
    GetUserByID getUserByID,
    UseCase<CreateUser.Command, Result<Reply<User.Snapshot>, UserError>> createUser,
    UseCase<UpdateUser.Command, Result<Reply<User.Snapshot>, UserError>> updateUser,
    UseCase<DeleteUser.Command, Result<Reply<User.Snapshot>, UserError>> deleteUser,
    UseCase<SuspendUser.Command, Result<Reply<User.Snapshot>, UserError>> suspendUser,
    UseCase<ReactivateUser.Command, Result<Reply<User.Snapshot>, UserError>> reactivateUser,
    ListUsers listUsers) {

  /** Checks that all parts are there. */
  public UserUseCases {
    requireNonNull(getUserByID, "getUserByID");
    requireNonNull(createUser, "createUser");
    requireNonNull(updateUser, "updateUser");
    requireNonNull(deleteUser, "deleteUser");
    requireNonNull(suspendUser, "suspendUser");
    requireNonNull(reactivateUser, "reactivateUser");
    requireNonNull(listUsers, "listUsers");
  }
}
