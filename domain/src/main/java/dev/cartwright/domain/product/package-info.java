/** The product part of the commerce domain: what is for sale, and what it costs. */
@CheckReturnValue
@NullMarked
package dev.cartwright.domain.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
