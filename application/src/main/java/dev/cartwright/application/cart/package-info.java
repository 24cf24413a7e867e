/** The use cases of carts. */
@CheckReturnValue
@NullMarked
package dev.cartwright.application.cart;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
