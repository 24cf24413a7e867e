package dev.cartwright.testkit.arch;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** Each layer uses only the layers that the table allows, and every class is in a layer. */
final class LayersPointInwards {

  private LayersPointInwards() {}

  static ArchRule in(Layout layout) {
    String[] everything = layout.bases().stream().map(base -> base + "..").toArray(String[]::new);
    LayeredArchitecture table =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage(everything[0], everything)
            .withOptionalLayers(true);
    for (Layer layer : layout.layers()) {
      table = table.layer(layer.name()).definedBy(layout.packagesOf(List.of(layer.name())));
    }
    for (Layer layer : layout.layers()) {
      table = restricted(table, layer);
    }
    return table.ensureAllClassesAreContainedInArchitecture();
  }

  private static LayeredArchitecture restricted(LayeredArchitecture table, Layer layer) {
    if (layer.kind() == Layer.Kind.WIRING) {
      return table;
    }
    String[] allowed = layer.mayAccess().toArray(String[]::new);
    return allowed.length == 0
        ? table.whereLayer(layer.name()).mayNotAccessAnyLayer()
        : table.whereLayer(layer.name()).mayOnlyAccessLayers(allowed);
  }
}
