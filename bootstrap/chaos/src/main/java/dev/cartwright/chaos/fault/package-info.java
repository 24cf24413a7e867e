/** What is done to the system, and the plan of it that a seed makes. */
@CheckReturnValue
@NullMarked
package dev.cartwright.chaos.fault;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
