/** What every context of the domain shares: ids, money, results and the vocabulary of refusals. */
@CheckReturnValue
@NullMarked
package dev.cartwright.domain.shared;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
