/** The connections between the processes, which can be slow, cut, or lose answers. */
@CheckReturnValue
@NullMarked
package dev.cartwright.chaos.link;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
