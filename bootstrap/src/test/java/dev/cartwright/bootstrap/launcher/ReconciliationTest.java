package dev.cartwright.bootstrap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.bootstrap.launcher.Reconciliation.Outcome;
import dev.cartwright.proto.type.v1.Deviation;
import io.grpc.Status;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static final Deviation UNSOLD =
      deviation("I4", "order 1").setExpected("2").setFound("1").build();

  private final StringWriter screen = new StringWriter();
  private final List<Duration> waits = new ArrayList<>();

  @Test
  void whatIsInOrderIsSaidAfterOneLook() throws InterruptedException {
    assertThat(of(seen()).twice()).isEqualTo(Outcome.CLEAN);

    assertThat(screen.toString())
        .contains("Checked 1 things.", "Everything is in order: I1 to I8 hold.");
    assertThat(waits).isEmpty();
  }

  @Test
  void whatIsGoneAfterNinetySecondsWasOnItsWay() throws InterruptedException {
    assertThat(of(seen(UNSOLD), seen()).twice()).isEqualTo(Outcome.CLEAN);

    assertThat(screen.toString()).contains("1 suspect.", "Everything is in order");
    assertThat(waits).containsExactly(Duration.ofSeconds(90));
  }

  @Test
  void whatIsNewAfterNinetySecondsMayBeOnItsWay() throws InterruptedException {
    Deviation other = deviation("I4", "order 2").build();

    assertThat(of(seen(UNSOLD), seen(other)).twice()).isEqualTo(Outcome.CLEAN);
  }

  @Test
  void whatStandsIsNamedAsItWasSeenLast() throws InterruptedException {
    Deviation later = UNSOLD.toBuilder().setFound("0").build();

    assertThat(of(seen(UNSOLD), seen(later)).twice()).isEqualTo(Outcome.DEVIATIONS);

    assertThat(screen.toString())
        .contains("1 deviation.", "I4  A confirmed order", "order 1: expected 2, found 0")
        .doesNotContain("in order:");
  }

  @Test
  void oneLookNamesSuspectsAndSaysThatItIsOne() {
    assertThat(of(seen(UNSOLD)).once()).isEqualTo(Outcome.DEVIATIONS);

    assertThat(screen.toString()).contains("1 suspect, seen once.", "order 1: expected 2, found 1");
    assertThat(waits).isEmpty();
  }

  @Test
  void whatCannotBeReadIsSaid() throws InterruptedException {
    assertThat(of(silent()).twice()).isEqualTo(Outcome.UNREAD);

    assertThat(screen.toString())
        .contains("Could not be read: orders: The service does not answer")
        .doesNotContain("in order:");
    assertThat(waits).isEmpty();
  }

  @Test
  void whatCannotBeReadHidesNothingThatCan() throws InterruptedException {
    assertThat(of(silent(), audit(seen(UNSOLD), seen(UNSOLD))).twice()).isEqualTo(Outcome.UNREAD);

    assertThat(screen.toString())
        .contains("1 deviation.", "order 1: expected 2, found 1")
        .containsOnlyOnce("Could not be read: orders:");
    assertThat(waits).hasSize(1);
  }

  @Test
  void whatWasUnreadInOneLookIsSaid() throws InterruptedException {
    Deque<Boolean> answers = new ArrayDeque<>(List.of(false, true));
    Audit backAgain =
        new Audit("orders", token -> answers.remove() ? seen() : silent().read(token));

    assertThat(of(backAgain, audit(seen(UNSOLD), seen())).twice()).isEqualTo(Outcome.UNREAD);

    assertThat(screen.toString()).contains("Could not be read: orders:").doesNotContain("in order");
  }

  @Test
  void ofManyDeviationsTheRestIsCounted() {
    Deviation[] many =
        IntStream.rangeClosed(1, Reconciliation.NAMED_MAX + 2)
            .mapToObj(i -> deviation("I1", "product " + i).build())
            .toArray(Deviation[]::new);

    assertThat(of(seen(many)).once()).isEqualTo(Outcome.DEVIATIONS);

    assertThat(screen.toString())
        .contains("202 suspects", "product " + Reconciliation.NAMED_MAX + ":", "... and 2 more")
        .doesNotContain("product " + (Reconciliation.NAMED_MAX + 1) + ":");
  }

  @Test
  void everyPageIsRead() {
    Deviation other = deviation("I4", "order 2").build();
    Audit paged =
        new Audit(
            "orders",
            token ->
                token.isEmpty()
                    ? new Audit.Part(3, List.of(UNSOLD), "next")
                    : new Audit.Part(2, List.of(other), ""));

    assertThat(of(paged).once()).isEqualTo(Outcome.DEVIATIONS);

    assertThat(screen.toString()).contains("Checked 5 orders.", "order 1:", "order 2:");
  }

  private Reconciliation of(Audit.Part... looks) {
    return of(audit(looks));
  }

  private Reconciliation of(Audit... audits) {
    return new Reconciliation(List.of(audits), waits::add, screen());
  }

  private static Audit audit(Audit.Part... looks) {
    Deque<Audit.Part> left = new ArrayDeque<>(List.of(looks));
    return new Audit("things", token -> left.remove());
  }

  private static Audit silent() {
    return new Audit(
        "orders",
        token -> {
          throw Status.UNAVAILABLE.asRuntimeException();
        });
  }

  private Screen screen() {
    return new Screen(new PrintWriter(screen));
  }

  private static Audit.Part seen(Deviation... deviations) {
    return new Audit.Part(1, List.of(deviations), "");
  }

  private static Deviation.Builder deviation(String invariant, String subject) {
    return Deviation.newBuilder().setInvariant(invariant).setSubject(subject);
  }
}
