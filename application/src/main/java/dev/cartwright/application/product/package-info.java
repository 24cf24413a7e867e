/** The use cases of the product context. */
@CheckReturnValue
@NullMarked
package dev.cartwright.application.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
