/** What all stores on Redis share: the connection and its failures. */
@CheckReturnValue
@NullMarked
package dev.cartwright.redis.shared;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
