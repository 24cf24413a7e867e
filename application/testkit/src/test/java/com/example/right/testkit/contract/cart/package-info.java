/** Contracts that keep every rule. */
@NullMarked
package com.example.right.testkit.contract.cart;

import org.jspecify.annotations.NullMarked;
