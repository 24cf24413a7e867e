package dev.cartwright.application.user;

import dev.cartwright.application.shared.AnswerFormat;
import dev.cartwright.application.shared.Caller;
import dev.cartwright.application.shared.IdempotencyKey;
import dev.cartwright.application.shared.IdempotentTerms;
import dev.cartwright.application.shared.RepeatRefusals;
import dev.cartwright.domain.shared.Fingerprint;
import dev.cartwright.domain.shared.Sha256;
import dev.cartwright.domain.user.DisplayName;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserError;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How requests to change users are told apart, and how they are answered again. */
public final class UserTerms {

  /** A new user: whose sign-in it is, or for others whose e-mail address. */
  public static final IdempotentTerms<CreateUser.Command, User.Snapshot, UserError> CREATE_USER =
      new IdempotentTerms<>(
          command -> Optional.empty(),
          command ->
              command
                  .requestId()
                  .map(id ->
                      new IdempotencyKey(
                          newOwner(command), "CreateUser", command.caller().requester(), id)),
          command ->
              Fingerprint.form()
                  .with("email", command.profile().email().value())
                  .with("display_name", command.profile().displayName().value()),
          UserAnswers.USER,
          refusals());

  /** New values of a profile. */
  public static final IdempotentTerms<UpdateUser.Command, User.Snapshot, UserError> UPDATE_USER =
      ofOwner(
          "UpdateUser",
          UserAnswers.USER,
          (form, command) ->
              form.with("email", command.change().email().map(EmailAddress::value))
                  .with("display_name", command.change().displayName().map(DisplayName::value)));

  /** The end of an account; what is left of it is answered again. */
  public static final IdempotentTerms<DeleteUser.Command, User.Snapshot, UserError> DELETE_USER =
      ofOwner("DeleteUser", UserAnswers.USER, (form, command) -> form);

  /** A suspension. */
  public static final IdempotentTerms<SuspendUser.Command, User.Snapshot, UserError> SUSPEND_USER =
      ofStaff("SuspendUser", (form, command) -> form);

  /** The end of a suspension. */
  public static final IdempotentTerms<ReactivateUser.Command, User.Snapshot, UserError>
      REACTIVATE_USER = ofStaff("ReactivateUser", (form, command) -> form);

  /** One more address. */
  public static final IdempotentTerms<AddAddress.Command, SavedAddress, UserError> ADD_ADDRESS =
      ofOwner(
          "AddAddress",
          UserAnswers.SAVED_ADDRESS,
          (form, command) -> AddressForms.with(form, command.address()));

  /** New values of an address. */
  public static final IdempotentTerms<UpdateAddress.Command, SavedAddress, UserError>
      UPDATE_ADDRESS =
          ofOwner(
              "UpdateAddress",
              UserAnswers.SAVED_ADDRESS,
              (form, command) ->
                  AddressForms.with(form.with("address_id", command.address()), command.change()));

  /** The end of an address. */
  public static final IdempotentTerms<RemoveAddress.Command, User.Snapshot, UserError>
      REMOVE_ADDRESS =
          ofOwner(
              "RemoveAddress",
              UserAnswers.USER,
              (form, command) -> form.with("address_id", command.address()));

  /** A choice of a default address. */
  public static final IdempotentTerms<SetDefaultAddress.Command, User.Snapshot, UserError>
      SET_DEFAULT_ADDRESS =
          ofOwner(
              "SetDefaultAddress",
              UserAnswers.USER,
              (form, command) ->
                  form.with("address_id", command.address()).with("use", command.use()));

  private UserTerms() {}

  private static <C extends UserCommand, T> IdempotentTerms<C, T, UserError> ofOwner(
      String method,
      AnswerFormat<T> answers,
      BiFunction<Fingerprint.Form, C, Fingerprint.Form> request) {
    return of(
        method, command -> UserAccess.denied(command.caller(), command.user()), answers, request);
  }

  private static <C extends UserCommand> IdempotentTerms<C, User.Snapshot, UserError> ofStaff(
      String method, BiFunction<Fingerprint.Form, C, Fingerprint.Form> request) {
    return of(
        method,
        command -> UserAccess.deniedToCustomers(command.caller()),
        UserAnswers.USER,
        request);
  }

  private static <C extends UserCommand, T> IdempotentTerms<C, T, UserError> of(
      String method,
      Function<C, Optional<UserError>> denied,
      AnswerFormat<T> answers,
      BiFunction<Fingerprint.Form, C, Fingerprint.Form> request) {
    return new IdempotentTerms<>(
        denied,
        command -> keyOf(method, command),
        command -> request.apply(Fingerprint.form(), command).with("etag", command.etag()),
        answers,
        refusals());
  }

  private static Optional<IdempotencyKey> keyOf(String method, UserCommand command) {
    return command
        .requestId()
        .map(id ->
            new IdempotencyKey(
                command.user().toString(),
                method,
                command.caller().requesterFor(command.user()),
                id));
  }

  private static String newOwner(CreateUser.Command command) {
    return command.caller() instanceof Caller.EndUser person && !person.isStaff()
        ? "subject:" + person.subject()
        : Sha256.hexOf(command.profile().email().canonical().value());
  }

  private static RepeatRefusals<UserError> refusals() {
    return new RepeatRefusals<>(
        UserError.IdempotencyKeyReused::new,
        UserError.IdempotencyInProgress::new,
        UserError.UserNotFound::new);
  }
}
