/** What all stores on PostgreSQL share: the pool, transactions, migrations and failures. */
@CheckReturnValue
@NullMarked
package dev.cartwright.postgres.shared;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
