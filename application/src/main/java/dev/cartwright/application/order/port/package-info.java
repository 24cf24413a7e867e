/** What the use cases of orders need from outside. */
@CheckReturnValue
@NullMarked
package dev.cartwright.application.order.port;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
