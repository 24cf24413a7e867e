/** The executable {@code gateway}. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.gateway;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
