/** What clients asked and were answered, and what was done to the system meanwhile. */
@CheckReturnValue
@NullMarked
package dev.cartwright.chaos.history;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
