package dev.cartwright.application.product;

import dev.cartwright.domain.product.Attributes;
import dev.cartwright.domain.product.Description;
import dev.cartwright.domain.product.ProductChanges;
import dev.cartwright.domain.product.ProductDetails;
import dev.cartwright.domain.shared.Fingerprint;
import java.util.Map;
import java.util.Optional;

/** The canonical forms of what is said about products. */
final class ProductForms {

  private ProductForms() {}

  static Fingerprint.Form with(Fingerprint.Form form, ProductDetails details) {
    return with(form, details.attributes())
        .with("sku", details.sku().value())
        .with("name", details.name().value())
        .with(
            "description",
            Optional.of(details.description())
                .filter(it -> !it.equals(Description.NONE))
                .map(Description::value))
        .with("price", details.price());
  }

  /** A new value may be empty, which is not the same as none. */
  static Fingerprint.Form with(Fingerprint.Form form, ProductChanges changes) {
    return changes
        .attributes()
        .map(it -> with(form.with("attributes", it.values().size()), it))
        .orElse(form)
        .with("sku", changes.sku())
        .with("name", changes.name())
        .with("description", changes.description())
        .with("price", changes.price());
  }

  private static Fingerprint.Form with(Fingerprint.Form form, Attributes attributes) {
    Fingerprint.Form all = form;
    for (Map.Entry<String, String> attribute : attributes.values().entrySet()) {
      all = all.with("attribute", attribute.getKey()).with("value", attribute.getValue());
    }
    return all;
  }
}
