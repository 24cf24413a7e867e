/** Serves the user context over gRPC. */
@CheckReturnValue
@NullMarked
package dev.cartwright.grpc.user;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
