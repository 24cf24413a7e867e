package dev.cartwright.application.user;

import dev.cartwright.application.shared.AnswerFormat;
import dev.cartwright.application.shared.AnswerText;
import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.domain.shared.UserId;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.domain.user.AddressBook;
import dev.cartwright.domain.user.AddressUse;
import dev.cartwright.domain.user.DisplayName;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.Profile;
import dev.cartwright.domain.user.User;
import dev.cartwright.domain.user.UserAddress;
import dev.cartwright.domain.user.UserState;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How answers about users are kept. */
final class UserAnswers {

  static final AnswerFormat<User.Snapshot> USER =
      new AnswerFormat<>(UserAnswers::write, UserAnswers::readUser, user -> Optional.of(user.id()));

  static final AnswerFormat<SavedAddress> SAVED_ADDRESS =
      new AnswerFormat<>(
          saved -> write(saved.user()).with("saved_address_id", saved.address().id()),
          UserAnswers::readSavedAddress,
          saved -> Optional.of(saved.user().id()));

  private UserAnswers() {}

  private static AnswerText write(User.Snapshot user) {
    AddressBook book = user.addresses();
    AnswerText text =
        AnswerText.empty()
            .with("user_id", user.id())
            .with("state", user.state())
            .with("email", user.profile().map(profile -> profile.email().value()))
            .with("display_name", user.profile().map(profile -> profile.displayName().value()))
            .with("create_time", user.createTime())
            .with("update_time", user.updateTime())
            .with("version", user.version().number())
            .withEach("address", book.addresses().stream().map(UserAnswers::write).toList());
    for (AddressUse use : AddressUse.values()) {
      text = text.with(defaultName(use), book.defaultFor(use));
    }
    return text;
  }

  private static String write(UserAddress address) {
    PostalAddress postal = address.postal();
    return AnswerText.empty()
        .with("address_id", address.id())
        .with("recipient", postal.recipient())
        .withEach("line", postal.lines())
        .with("locality", postal.locality())
        .with("administrative_area", postal.administrativeArea())
        .with("postal_code", postal.postalCode())
        .with("region_code", postal.region().value())
        .with("phone", postal.phone())
        .text();
  }

  private static User.Snapshot readUser(AnswerText text) {
    return new User.Snapshot(
        UserId.parse(text.get("user_id")),
        UserState.valueOf(text.get("state")),
        text.find("email")
            .map(email ->
                new Profile(new EmailAddress(email), new DisplayName(text.get("display_name")))),
        readBook(text),
        Instant.parse(text.get("create_time")),
        Instant.parse(text.get("update_time")),
        new Version(Long.parseLong(text.get("version"))));
  }

  private static SavedAddress readSavedAddress(AnswerText text) {
    User.Snapshot user = readUser(text);
    AddressId saved = AddressId.parse(text.get("saved_address_id"));
    return new SavedAddress(user.addresses().find(saved).orElseThrow(), user);
  }

  private static AddressBook readBook(AnswerText text) {
    List<UserAddress> addresses =
        text.all("address").stream().map(AnswerText::parse).map(UserAnswers::readAddress).toList();
    Map<AddressUse, AddressId> defaults = new EnumMap<>(AddressUse.class);
    for (AddressUse use : AddressUse.values()) {
      text.find(defaultName(use)).map(AddressId::parse).ifPresent(id -> defaults.put(use, id));
    }
    return new AddressBook(addresses, defaults);
  }

  private static UserAddress readAddress(AnswerText text) {
    return new UserAddress(
        AddressId.parse(text.get("address_id")),
        new PostalAddress(
            text.get("recipient"),
            text.all("line"),
            text.get("locality"),
            text.get("administrative_area"),
            text.get("postal_code"),
            new RegionCode(text.get("region_code")),
            text.find("phone")));
  }

  private static String defaultName(AddressUse use) {
    return "default_" + use;
  }
}
