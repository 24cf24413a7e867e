/** The whole system as processes of this machine, each of which can be killed and started anew. */
@CheckReturnValue
@NullMarked
package dev.cartwright.chaos.system;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
