/** Carts as Redis hashes that people can read. */
@CheckReturnValue
@NullMarked
package dev.cartwright.redis.cart;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
