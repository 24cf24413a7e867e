/** Keeps users in PostgreSQL. */
@CheckReturnValue
@NullMarked
package dev.cartwright.postgres.user;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
