/** The executables: one main for each, and a table of them all. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.executable;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
