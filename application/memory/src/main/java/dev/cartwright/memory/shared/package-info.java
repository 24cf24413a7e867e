/** Time, ids and other shared ports on nothing but the JDK. */
@CheckReturnValue
@NullMarked
package dev.cartwright.memory.shared;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
