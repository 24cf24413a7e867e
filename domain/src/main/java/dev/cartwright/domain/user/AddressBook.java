package dev.cartwright.domain.user;

import dev.cartwright.domain.shared.AddressId;
import dev.cartwright.domain.shared.InvalidValueException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The addresses of one user, and which of them are his defaults.
 *
 * @param addresses at most {@value #ADDRESSES_MAX}, oldest first: by id, since ids grow with time
 * @param defaults at most one address for each use, each of them in {@code addresses}
 */
public record AddressBook(List<UserAddress> addresses, Map<AddressUse, AddressId> defaults) {

  /** The most addresses of one user. */
  public static final int ADDRESSES_MAX = 100;

  private static final AddressBook EMPTY = new AddressBook(List.of(), Map.of());

  /**
   * Puts the addresses in order and checks the limits.
   *
   * @throws InvalidValueException if there are too many, if two have the same id, or if a default
   *     is none of them
   */
  public AddressBook {
    addresses = addresses.stream().sorted(Comparator.comparing(it -> it.id().toString())).toList();
    defaults = Map.copyOf(defaults);
    List<AddressId> ids = addresses.stream().map(UserAddress::id).toList();
    if (ids.size() > ADDRESSES_MAX) {
      throw new InvalidValueException("addresses", ids.size(), "<= " + ADDRESSES_MAX);
    }
    if (ids.stream().distinct().count() < ids.size()) {
      throw new InvalidValueException("addresses", ids, "each id once");
    }
    if (!ids.containsAll(defaults.values())) {
      throw new InvalidValueException("defaults", defaults, "some of " + ids.size() + " addresses");
    }
  }

  /** Returns a book without addresses. */
  public static AddressBook empty() {
    return EMPTY;
  }

  /** Returns the address with this id, if there is one. */
  public Optional<UserAddress> find(AddressId id) {
    return addresses.stream().filter(it -> it.id().equals(id)).findAny();
  }

  /** Returns the default for this use, if there is one. */
  public Optional<AddressId> defaultFor(AddressUse use) {
    return Optional.ofNullable(defaults.get(use));
  }

  /** Tells whether no address more fits. */
  public boolean isFull() {
    return addresses.size() == ADDRESSES_MAX;
  }

  /** Returns the book with this address, in place of the one with the same id if there is one. */
  AddressBook with(UserAddress address) {
    Stream<UserAddress> others = addresses.stream().filter(it -> !it.id().equals(address.id()));
    return new AddressBook(Stream.concat(others, Stream.of(address)).toList(), defaults);
  }

  /** Returns the book without this address, which is no default any more either. */
  AddressBook without(AddressId removed) {
    Map<AddressUse, AddressId> kept = new EnumMap<>(AddressUse.class);
    defaults.forEach((use, id) -> {
      if (!id.equals(removed)) {
        kept.put(use, id);
      }
    });
    return new AddressBook(
        addresses.stream().filter(it -> !it.id().equals(removed)).toList(), kept);
  }

  /** Returns the book with this address as the default, in place of the one before. */
  AddressBook withDefault(AddressUse use, AddressId id) {
    Map<AddressUse, AddressId> changed = new EnumMap<>(AddressUse.class);
    changed.putAll(defaults);
    changed.put(use, id);
    return new AddressBook(addresses, changed);
  }
}
