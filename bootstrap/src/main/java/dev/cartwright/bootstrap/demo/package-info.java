/** Users and products to try the system with. */
@CheckReturnValue
@NullMarked
package dev.cartwright.bootstrap.demo;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
