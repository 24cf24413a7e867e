/** Use cases that keep every rule. */
@NullMarked
package com.example.right.application.cart;

import org.jspecify.annotations.NullMarked;
