/** The product service over gRPC. */
@CheckReturnValue
@NullMarked
package dev.cartwright.grpc.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
