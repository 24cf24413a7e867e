/** The product context wired up, and the executable {@code productservice}. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
