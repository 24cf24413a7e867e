/** What every adapter of the product context's ports has to do. */
@CheckReturnValue
@NullMarked
package dev.cartwright.testkit.contract.product;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
