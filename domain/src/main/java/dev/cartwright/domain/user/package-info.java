/** The user part of the commerce domain: accounts, their life and their addresses. */
@CheckReturnValue
@NullMarked
package dev.cartwright.domain.user;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
