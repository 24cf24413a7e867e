/** The use cases of orders. */
@CheckReturnValue
@NullMarked
package dev.cartwright.application.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
