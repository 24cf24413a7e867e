/** What users mean to buy: their carts, and how these stand beside the catalogue. */
@CheckReturnValue
@NullMarked
package dev.cartwright.domain.cart;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
