/** What the use cases of every context share: callers, pages, decorators and failures of ports. */
@CheckReturnValue
@NullMarked
package dev.cartwright.application.shared;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
