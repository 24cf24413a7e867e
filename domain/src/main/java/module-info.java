/** The commerce domain model: entities, value objects and the refusals they can answer with. */
module dev.cartwright.domain {
  requires static com.google.errorprone.annotations;
  requires static org.jspecify;

  exports dev.cartwright.domain.cart;
  exports dev.cartwright.domain.product;
  exports dev.cartwright.domain.order;
  exports dev.cartwright.domain.shared;
  exports dev.cartwright.domain.user;
}
