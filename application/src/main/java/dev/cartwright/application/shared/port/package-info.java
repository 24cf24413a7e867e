/** Driven ports that every context needs: time, ids, transactions. */
@CheckReturnValue
@NullMarked
package dev.cartwright.application.shared.port;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
