/** Clients that shop, repeat what was not answered, and write down what happened. */
@CheckReturnValue
@NullMarked
package dev.cartwright.chaos.client;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
