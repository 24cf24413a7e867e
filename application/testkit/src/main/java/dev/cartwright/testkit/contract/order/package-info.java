/** What every adapter of a port of orders has to do. */
@CheckReturnValue
@NullMarked
package dev.cartwright.testkit.contract.order;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
