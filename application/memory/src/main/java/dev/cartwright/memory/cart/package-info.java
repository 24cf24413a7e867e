/** The ports of the cart context without any server. */
@CheckReturnValue
@NullMarked
package dev.cartwright.memory.cart;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
