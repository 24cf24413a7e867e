/** The product context's ports on PostgreSQL. */
@CheckReturnValue
@NullMarked
package dev.cartwright.postgres.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
