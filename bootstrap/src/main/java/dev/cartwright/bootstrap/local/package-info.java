/** All services in one JVM: contexts that ask each other without a network. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.local;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
