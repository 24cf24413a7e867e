/** What every adapter of the cart context's ports has to do. */
@CheckReturnValue
@NullMarked
package dev.cartwright.testkit.contract.cart;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
