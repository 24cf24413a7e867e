package dev.cartwright.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.domain.shared.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallerTest {

  private static final UserId ADA = new UserId(new UUID(1, 1));
  private static final UserId EVE = new UserId(new UUID(1, 2));

  @Test
  void aCustomerActsForHerselfAlone() {
    Caller ada = new Caller.EndUser(Optional.of(ADA), "subject", Set.of());

    assertThat(ada.mayActFor(ADA)).isTrue();
    assertThat(ada.mayActFor(EVE)).isFalse();
    assertThat(ada.isStaff()).isFalse();
    assertThat(ada.requesterFor(ADA)).isEqualTo(Caller.OWNER_REQUESTER);
  }

  @Test
  void whoHasNoUserYetActsForNobody() {
    Caller newcomer = new Caller.EndUser(Optional.empty(), "subject", Set.of());

    assertThat(newcomer.mayActFor(ADA)).isFalse();
    assertThat(newcomer.isStaff()).isFalse();
  }

  @Test
  void staffActsForEverybodyAndIsToldApart() {
    Caller staff = new Caller.EndUser(Optional.of(EVE), "eve", Set.of(Role.STAFF));

    assertThat(staff.mayActFor(ADA)).isTrue();
    assertThat(staff.isStaff()).isTrue();
    assertThat(staff.requesterFor(ADA)).isEqualTo("staff:eve");
    assertThat(staff.requesterFor(EVE)).isEqualTo(Caller.OWNER_REQUESTER);
  }

  @Test
  void servicesAndTheSystemActForEverybody() {
    Caller service = new Caller.Service("orderservice");

    assertThat(service.mayActFor(ADA)).isTrue();
    assertThat(service.isStaff()).isFalse();
    assertThat(service.requesterFor(ADA)).isEqualTo("service:orderservice");
    assertThat(Caller.system().mayActFor(ADA)).isTrue();
    assertThat(Caller.system().isStaff()).isTrue();
    assertThat(Caller.system().requesterFor(ADA)).isEqualTo("system");
  }

  @Test
  void whereNobodyOwnsAnythingStaffIsToldApartToo() {
    assertThat(new Caller.EndUser(Optional.of(ADA), "ada", Set.of()).requester())
        .isEqualTo(new Caller.EndUser(Optional.empty(), "ada", Set.of()).requester())
        .isEqualTo(Caller.OWNER_REQUESTER);
    assertThat(new Caller.EndUser(Optional.of(EVE), "eve", Set.of(Role.STAFF)).requester())
        .isEqualTo("staff:eve");
    assertThat(new Caller.Service("orderservice").requester()).isEqualTo("service:orderservice");
    assertThat(Caller.system().requester()).isEqualTo("system");
  }

  @Test
  void theTextOfAPersonDoesNotTellTheSubject() {
    assertThat(new Caller.EndUser(Optional.of(ADA), "secret", Set.of(Role.STAFF)).toString())
        .contains(ADA.toString())
        .doesNotContain("secret");
  }
}
