/** What the product context needs from outside. */
@CheckReturnValue
@NullMarked
package dev.cartwright.application.product.port;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
