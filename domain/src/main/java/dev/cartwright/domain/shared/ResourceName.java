package dev.cartwright.domain.shared;

import static java.util.Objects.requireNonNull;

/**
 * Names the thing that a refusal is about.
 *
 * @param type the kind of thing, as in {@code Product}
 * @param id its id
 */
public record ResourceName(String type, String id) {

  /** Checks that both parts are there. */
  public ResourceName {
    requireNonNull(type, "type");
    requireNonNull(id, "id");
  }
}
