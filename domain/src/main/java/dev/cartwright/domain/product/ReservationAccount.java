package dev.cartwright.domain.product;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Deviation;
import dev.cartwright.domain.shared.Invariant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A reservation next to what it moved, all of one moment: what an audit compares. */
public sealed interface ReservationAccount {

  /** For how long after its time a hold may still be there: so long may a sweep take. */
  Duration EXPIRY_GRACE = Duration.ofSeconds(60);

  /** How many movements a deviation names at most. */
  int NAMED_MAX = 3;

  /** Returns the reservation's id as it is stored. */
  String id();

  /** Returns what breaks invariants I6 and I7. */
  List<Deviation> deviations();

  /** Returns the reservations of those accounts that make sense. */
  static List<Reservation> soundOf(List<ReservationAccount> accounts) {
    return accounts.stream()
        .flatMap(it -> it instanceof Sound sound ? Stream.of(sound.reservation()) : Stream.empty())
        .toList();
  }

  /**
   * One that makes sense in itself.
   *
   * @param reservation the reservation
   * @param postings by the ids of movements, how many units the ledger says were moved for it
   * @param now the store's time
   */
  record Sound(Reservation reservation, Map<String, Long> postings, Instant now)
      implements ReservationAccount {

    /** Keeps the postings unchangeable. */
    public Sound {
      requireNonNull(reservation, "reservation");
      requireNonNull(now, "now");
      postings = Collections.unmodifiableMap(new TreeMap<>(postings));
    }

    @Override
    public String id() {
      return reservation.id().toString();
    }

    @Override
    public List<Deviation> deviations() {
      List<Deviation> deviations = new ArrayList<>();
      reservation
          .expireTime()
          .filter(end -> end.plus(EXPIRY_GRACE).isBefore(now))
          .ifPresent(end ->
              deviations.add(
                  deviation(Invariant.I6, this, "an end by " + end, "units still held at " + now)));
      misposting().ifPresent(deviations::add);
      return deviations;
    }

    private Optional<Deviation> misposting() {
      Map<String, Long> due =
          StockMovement.history(reservation).stream()
              .collect(Collectors.toMap(StockMovement::id, StockMovement::delta));
      return due.equals(postings)
          ? Optional.empty()
          : Optional.of(
              deviation(
                  Invariant.I7,
                  this,
                  reservation.state() + " after " + only(due, postings),
                  only(postings, due)));
    }

    /** Describes movements, and names those that others lack. */
    private static String only(Map<String, Long> movements, Map<String, Long> others) {
      String named =
          movements.entrySet().stream()
              .filter(it -> !it.getValue().equals(others.get(it.getKey())))
              .sorted(Map.Entry.comparingByKey())
              .limit(NAMED_MAX)
              .map(it -> "%s %+d".formatted(it.getKey(), it.getValue()))
              .collect(Collectors.joining(", "));
      return movements.size() + " movements" + (named.isEmpty() ? "" : ", among them " + named);
    }
  }

  /**
   * One that makes no sense.
   *
   * @param id its id as it is stored
   * @param problem why not
   */
  record Damaged(String id, String problem) implements ReservationAccount {

    /** Checks that all parts are there. */
    public Damaged {
      requireNonNull(id, "id");
      requireNonNull(problem, "problem");
    }

    @Override
    public List<Deviation> deviations() {
      return List.of(deviation(Invariant.I7, this, "the reservation as it was made", problem));
    }
  }

  private static Deviation deviation(
      Invariant invariant, ReservationAccount account, String expected, String found) {
    return new Deviation(invariant, "reservation " + account.id(), expected, found);
  }
}
