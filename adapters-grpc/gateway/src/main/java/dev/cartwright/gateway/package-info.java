/** The edge: HTTP/JSON, gRPC-Web and gRPC on one port, forwarded to the services. */
@CheckReturnValue
@NullMarked
package dev.cartwright.gateway;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
