/** What adapters of the user context's ports have to do. */
@CheckReturnValue
@NullMarked
package dev.cartwright.testkit.contract.user;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
