package dev.cartwright.testkit.arch;

import static dev.cartwright.testkit.arch.Layer.Kind.APPLICATION;
import static dev.cartwright.testkit.arch.Layer.Kind.DOMAIN;
import static dev.cartwright.testkit.arch.Layer.Kind.GATEWAY;
import static dev.cartwright.testkit.arch.Layer.Kind.GENERATED;
import static dev.cartwright.testkit.arch.Layer.Kind.SERVICE_ADAPTER;
import static dev.cartwright.testkit.arch.Layer.Kind.TOOL;
import static dev.cartwright.testkit.arch.Layer.Kind.WIRING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where things are: packages are named {@code <base>.<layer>.<context>}.
 *
 * <p>Immutable; every method that changes something answers with a new layout.
 */
public final class Layout {

  /** What this system's layers may access: the whole architecture. */
  private static final List<Layer> LAYERS =
      List.of(
          new Layer("proto", GENERATED, List.of()),
          new Layer("domain", DOMAIN, List.of()),
          new Layer("application", APPLICATION, List.of("domain")),
          Layer.drivenAdapter("memory"),
          Layer.drivenAdapter("postgres"),
          Layer.drivenAdapter("redis"),
          new Layer("grpc", SERVICE_ADAPTER, List.of("proto", "application", "domain")),
          new Layer("gateway", GATEWAY, List.of("proto", "grpc")),
          new Layer("testkit", TOOL, List.of("application", "domain")),
          new Layer("embedded", TOOL, List.of()),
          new Layer("bootstrap", WIRING, List.of()),
          new Layer("simulator", WIRING, List.of()));

  private static final List<Fence> FENCES =
      List.of(
          new Fence(
              "gRPC and protobuf",
              List.of("io.grpc..", "com.google.protobuf..", "com.google.rpc..", "com.google.api.."),
              List.of("proto", "grpc", "gateway", "bootstrap")),
          new Fence(
              "jOOQ", List.of("org.jooq..", "org.flywaydb.."), List.of("postgres", "bootstrap")),
          new Fence(
              "JDBC",
              List.of("java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer.."),
              List.of("postgres", "embedded", "bootstrap")),
          new Fence("db-scheduler", List.of("com.github.kagkarlsson.."), List.of("postgres")),
          new Fence("Redisson", List.of("org.redisson.."), List.of("redis", "bootstrap")),
          new Fence(
              "Dagger and inject annotations",
              List.of("dagger..", "jakarta.inject..", "javax.inject.."),
              List.of("bootstrap")),
          new Fence("Armeria", List.of("com.linecorp.armeria.."), List.of("gateway", "bootstrap")),
          new Fence(
              "JUnit, AssertJ and ArchUnit",
              List.of("org.junit..", "org.assertj..", "com.tngtech.archunit.."),
              List.of("testkit")));

  private final List<String> bases;
  private final Map<String, Layer> layers;
  private final List<Fence> fences;
  private final List<String> published;

  private Layout(
      List<String> bases, Map<String, Layer> layers, List<Fence> fences, List<String> published) {
    this.bases = List.copyOf(bases);
    this.layers = new LinkedHashMap<>(layers);
    this.fences = List.copyOf(fences);
    this.published = List.copyOf(published);
  }

  /** Returns the layers and fences of this system, below {@code base}. */
  public static Layout of(String base) {
    Map<String, Layer> layers = new LinkedHashMap<>();
    LAYERS.forEach(layer -> layers.put(layer.name(), layer));
    return new Layout(List.of(base), layers, FENCES, List.of());
  }

  /**
   * Returns the same for a system built on another one that is laid out like this.
   *
   * <p>The classes below {@code base} are not checked; they count as layers that may be used.
   */
  public Layout buildingOn(String base) {
    return new Layout(added(bases, base), layers, fences, published);
  }

  /** Returns the same with one more layer, or with this one in place of that of the same name. */
  public Layout withLayer(Layer layer) {
    Map<String, Layer> more = new LinkedHashMap<>(layers);
    more.put(layer.name(), layer);
    return new Layout(bases, more, fences, published);
  }

  /** Returns the same with one more technology that only some layers may use. */
  public Layout withFence(Fence fence) {
    return new Layout(bases, layers, added(fences, fence), published);
  }

  /**
   * Returns the same; adapters may publish these classes although they are neither port nor
   * service.
   */
  public Layout publishing(String className) {
    return new Layout(bases, layers, fences, added(published, className));
  }

  /** Returns the package whose classes are checked. */
  public String base() {
    return bases.getFirst();
  }

  /** Returns the layers, in the order of their table. */
  public List<Layer> layers() {
    return List.copyOf(layers.values());
  }

  /** Returns which technology belongs where. */
  public List<Fence> fences() {
    return fences;
  }

  /** Returns the full names of classes that adapters publish on purpose. */
  public List<String> published() {
    return published;
  }

  /** Returns all packages, in ArchUnit's notation, of the layers that {@code which} selects. */
  String[] packagesOf(Predicate<Layer> which) {
    return bases.stream()
        .flatMap(base -> layers.values().stream().filter(which).map(it -> base + "." + it.name()))
        .map(layer -> layer + "..")
        .toArray(String[]::new);
  }

  /** Returns all packages of the layers of these names. */
  String[] packagesOf(List<String> names) {
    return packagesOf(layer -> names.contains(layer.name()));
  }

  /** Returns all packages whose interfaces are ports. */
  String[] portPackages() {
    return bases.stream()
        .flatMap(base ->
            layers.values().stream()
                .filter(it -> it.kind() == APPLICATION)
                .map(it -> base + "." + it.name() + "..port"))
        .toArray(String[]::new);
  }

  /** Returns all base packages. */
  List<String> bases() {
    return bases;
  }

  private static <T> List<T> added(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }
}
