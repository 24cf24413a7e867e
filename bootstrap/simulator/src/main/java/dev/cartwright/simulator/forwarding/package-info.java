/** Ports that hand every call on, for those that do one thing otherwise. */
@CheckReturnValue
@NullMarked
package dev.cartwright.simulator.forwarding;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
