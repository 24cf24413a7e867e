/** Orders over gRPC: the service, and the clients of the contexts that orders ask. */
@CheckReturnValue
@NullMarked
package dev.cartwright.grpc.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
