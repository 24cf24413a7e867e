/** The cart context over gRPC: its service, and what it asks of users and products. */
@CheckReturnValue
@NullMarked
package dev.cartwright.grpc.cart;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
