package dev.cartwright.application.shared;

import static java.util.Objects.requireNonNull;

import dev.cartwright.domain.shared.Deviation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one look at a part of what is stored found.
 *
 * @param checked how many things were looked at
 * @param deviations what is wrong with them
 * @param next what to look at next, or empty at the end
 */
public record AuditPage(int checked, List<Deviation> deviations, Optional<Cursor> next) {

  /** Keeps the deviations unchangeable. */
  public AuditPage {
    deviations = List.copyOf(deviations);
    requireNonNull(next, "next");
  }

  /** Returns what is wrong with the things on a page. */
  public static <T> AuditPage of(Page<T> page, Function<? super T, List<Deviation>> audit) {
    List<Deviation> deviations =
        page.items().stream().flatMap(item -> audit.apply(item).stream()).toList();
    return new AuditPage(page.items().size(), deviations, page.next());
  }
}
