/** Every method that changes something is done once for each request id. */
@NullMarked
package dev.cartwright.bootstrap.idempotency;

import org.jspecify.annotations.NullMarked;
