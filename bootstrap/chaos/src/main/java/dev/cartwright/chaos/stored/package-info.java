/** What the databases hold, read past all services. */
@CheckReturnValue
@NullMarked
package dev.cartwright.chaos.stored;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
