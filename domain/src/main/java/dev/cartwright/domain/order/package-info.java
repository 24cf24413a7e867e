/** The order part of the commerce domain: what was bought, at what price, and what became of it. */
@CheckReturnValue
@NullMarked
package dev.cartwright.domain.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
