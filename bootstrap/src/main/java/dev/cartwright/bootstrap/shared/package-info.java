/** Dagger modules and settings that several executables need. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.shared;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
