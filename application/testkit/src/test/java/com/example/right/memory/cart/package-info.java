/** Adapters that keep every rule. */
@NullMarked
package com.example.right.memory.cart;

import org.jspecify.annotations.NullMarked;
