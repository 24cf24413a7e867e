package dev.cartwright.bootstrap.demo;

import dev.cartwright.domain.shared.PostalAddress;
import dev.cartwright.domain.shared.RegionCode;
import dev.cartwright.domain.user.DisplayName;
import dev.cartwright.domain.user.EmailAddress;
import dev.cartwright.domain.user.Profile;
import java.util.List;
import java.util.Optional;

/** Users to try the system with; their addresses of e-mail and post belong to nobody. */
final class DemoUsers {

  private DemoUsers() {}

  /** Returns the users, each with an e-mail address of his own. */
  static List<DemoUser> all() {
    return List.of(ada(), kenji(), noura(), sam());
  }

  private static DemoUser ada() {
    return user(
        "ada@example.com",
        "Ada Lindner",
        address("Ada Lindner", "Ahornweg 12", "Freiburg", "", "79100", "DE"),
        address("Ada Lindner, c/o Muster GmbH", "Werkstrasse 3", "Basel", "", "4057", "CH"));
  }

  private static DemoUser kenji() {
    return user(
        "kenji@example.com",
        "Kenji Mori",
        address("Kenji Mori", "1-2-3 Sakura", "Setagaya", "Tokyo", "156-0053", "JP"));
  }

  private static DemoUser noura() {
    return user(
        "noura@example.com",
        "Noura Al-Salem",
        address("Noura Al-Salem", "Block 4, Street 12, House 7", "Salmiya", "Hawalli", "", "KW"));
  }

  private static DemoUser sam() {
    return user(
        "sam@example.com",
        "Sam Rivera",
        address("Sam Rivera", "500 Example Avenue", "Portland", "OR", "97201", "US"));
  }

  private static DemoUser user(String email, String name, PostalAddress... addresses) {
    Profile profile = new Profile(new EmailAddress(email), new DisplayName(name));
    return new DemoUser(profile, List.of(addresses));
  }

  private static PostalAddress address(
      String recipient, String line, String locality, String area, String code, String region) {
    return new PostalAddress(
        recipient, List.of(line), locality, area, code, new RegionCode(region), Optional.empty());
  }
}
