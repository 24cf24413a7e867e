/** The use cases of the user context. */
@CheckReturnValue
@NullMarked
package dev.cartwright.application.user;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
