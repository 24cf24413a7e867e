package dev.cartwright.grpc.shared;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import dev.cartwright.domain.shared.InvalidValueException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which fields of a resource an update changes (AIP-134): those that the mask names, or, without a
 * mask, those that are set.
 */
public final class UpdateMask {

  private static final String EVERYTHING = "*";

  private final Set<String> paths;

  private UpdateMask(Set<String> paths) {
    this.paths = paths;
  }

  /** Reads {@code update_mask} of a request that can change the fields {@code changeable}. */
  public static UpdateMask read(
      RequestFields fields, FieldMask mask, Message resource, List<String> changeable) {
    Field<UpdateMask> read =
        fields.read("update_mask", () -> new UpdateMask(pathsOf(mask, resource, changeable)));
    return read.isPresent() ? read.get() : new UpdateMask(Set.of());
  }

  /** Reads the new value of the field {@code name}, or nothing if it stays as it is. */
  public <T> Field<Optional<T>> read(RequestFields fields, String name, Supplier<T> reader) {
    return paths.contains(name)
        ? fields.read(name, () -> Optional.of(reader.get()))
        : Field.of(Optional.empty());
  }

  /** Returns the new value of the field {@code name}, or nothing if it stays as it is. */
  public <T> Optional<T> take(String name, T value) {
    return paths.contains(name) ? Optional.of(value) : Optional.empty();
  }

  private static Set<String> pathsOf(FieldMask mask, Message resource, List<String> changeable) {
    List<String> named = mask.getPathsList();
    if (named.isEmpty()) {
      return resource.getAllFields().keySet().stream()
          .map(FieldDescriptor::getName)
          .filter(changeable::contains)
          .collect(Collectors.toUnmodifiableSet());
    }
    if (named.contains(EVERYTHING)) {
      return Set.copyOf(changeable);
    }
    List<String> unknown = named.stream().filter(path -> !changeable.contains(path)).toList();
    if (!unknown.isEmpty()) {
      throw new InvalidValueException(
          "update_mask", String.join(", ", unknown), "some of " + String.join(", ", changeable));
    }
    return Set.copyOf(named);
  }
}
