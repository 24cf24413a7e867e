/** What the use cases of carts need from the outside. */
@CheckReturnValue
@NullMarked
package dev.cartwright.application.cart.port;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
