/** The ports of orders on PostgreSQL. */
@CheckReturnValue
@NullMarked
package dev.cartwright.postgres.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
