/** The product context's ports in memory. */
@CheckReturnValue
@NullMarked
package dev.cartwright.memory.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
