/** Ports that keep every rule. */
@NullMarked
package com.example.right.application.cart.port;

import org.jspecify.annotations.NullMarked;
