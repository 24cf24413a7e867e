/** The use cases of the commerce backend, and the ports they need. */
module dev.cartwright.application {
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;
  requires transitive dev.cartwright.domain;

  exports dev.cartwright.application.cart.port;
  exports dev.cartwright.application.cart;
  exports dev.cartwright.application.order.port;
  exports dev.cartwright.application.order;
  exports dev.cartwright.application.product.port;
  exports dev.cartwright.application.product;
  exports dev.cartwright.application.shared.port;
  exports dev.cartwright.application.shared;
  exports dev.cartwright.application.user.port;
  exports dev.cartwright.application.user;
}
