/** A domain that keeps every rule. */
@NullMarked
package com.example.right.domain.cart;

import org.jspecify.annotations.NullMarked;
