/** Configuration from the environment: one record for each executable, all mistakes at once. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.config;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
