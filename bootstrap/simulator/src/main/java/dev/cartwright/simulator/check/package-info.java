/** What has to be true when all is quiet. */
@CheckReturnValue
@NullMarked
package dev.cartwright.simulator.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
