/** The ports of orders in memory. */
@CheckReturnValue
@NullMarked
package dev.cartwright.memory.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
