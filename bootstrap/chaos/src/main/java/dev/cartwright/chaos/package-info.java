/** The command line of the chaos suite. */
@CheckReturnValue
@NullMarked
package dev.cartwright.chaos;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
