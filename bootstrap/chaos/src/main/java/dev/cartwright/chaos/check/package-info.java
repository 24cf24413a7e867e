/** What has to be true of a history and of what is stored when it is over. */
@CheckReturnValue
@NullMarked
package dev.cartwright.chaos.check;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
