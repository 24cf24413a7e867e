package dev.cartwright.bootstrap.launcher;

import dev.cartwright.proto.type.v1.Deviation;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one look at everything that is stored found.
 *
 * @param checked how many things of each kind were looked at
 * @param deviations what seems wrong, by what tells it from others; at most {@value #KEPT_MAX}
 * @param omitted how many more seem wrong
 * @param unread what could not be looked at, and why
 */
record Look(
    Map<String, Integer> checked,
    Map<Identity, Deviation> deviations,
    int omitted,
    List<String> unread) {

  /** The most deviations that are kept in memory. */
  static final int KEPT_MAX = 10_000;

  Look {
    checked = Collections.unmodifiableMap(new LinkedHashMap<>(checked));
    deviations = Collections.unmodifiableMap(new LinkedHashMap<>(deviations));
    unread = List.copyOf(unread);
  }

  /** What tells a deviation from others. */
  record Identity(String invariant, String subject) {}

  /** Goes through all pages of every audit. */
  static Look with(List<Audit> audits) {
    Map<String, Integer> checked = new LinkedHashMap<>();
    Map<Identity, Deviation> deviations = new LinkedHashMap<>();
    List<String> unread = new ArrayList<>();
    int found = 0;
    for (Audit audit : audits) {
      try {
        String token = "";
        do {
          Audit.Part part = audit.read(token);
          checked.merge(audit.things(), part.checked(), Integer::sum);
          found += keep(part.deviations(), deviations);
          token = part.nextPageToken();
        } while (!token.isEmpty());
      } catch (StatusRuntimeException e) {
        unread.add(audit.things() + ": " + OperatorCalls.sentenceOf(e));
      }
    }
    return new Look(checked, deviations, found - deviations.size(), unread);
  }

  private static int keep(List<Deviation> part, Map<Identity, Deviation> kept) {
    int added = 0;
    for (Deviation deviation : part) {
      Identity identity = new Identity(deviation.getInvariant(), deviation.getSubject());
      if (!kept.containsKey(identity)) {
        added++;
        if (kept.size() < KEPT_MAX) {
          kept.put(identity, deviation);
        }
      }
    }
    return added;
  }

  /** Returns what this look and an earlier one found, and what either could not read. */
  Look standingSince(Look earlier) {
    Map<Identity, Deviation> both = new LinkedHashMap<>(deviations);
    both.keySet().retainAll(earlier.deviations.keySet());
    List<String> missed =
        Stream.of(earlier.unread, unread).flatMap(List::stream).distinct().toList();
    return new Look(checked, both, Math.min(omitted, earlier.omitted), missed);
  }

  boolean hasDeviations() {
    return !deviations.isEmpty();
  }

  boolean isComplete() {
    return unread.isEmpty();
  }
}
