/** What adapters of the ports that all contexts share have to do. */
@CheckReturnValue
@NullMarked
package dev.cartwright.testkit.contract.shared;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
