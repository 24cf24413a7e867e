package com.example.unguarded.application.cart.port;

/** A port. */
@FunctionalInterface
public interface ProductCatalog {

  /** Returns the name of a product. */
  String nameOf(String product);
}
