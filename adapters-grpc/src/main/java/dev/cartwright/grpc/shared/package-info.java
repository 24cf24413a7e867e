/** What every gRPC service and client shares: reading requests, answering, paging, calling. */
@CheckReturnValue
@NullMarked
package dev.cartwright.grpc.shared;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
