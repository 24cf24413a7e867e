/** How refusals, failures and bad input become {@code google.rpc.Status}, and nothing else. */
@CheckReturnValue
@NullMarked
package dev.cartwright.grpc.error;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
