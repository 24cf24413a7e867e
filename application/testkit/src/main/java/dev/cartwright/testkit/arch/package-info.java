/** Architecture rules, for this system and for what others build on it. */
@CheckReturnValue
@NullMarked
package dev.cartwright.testkit.arch;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
