/** Proof that the checks find what is wrong. */
@NullMarked
package dev.cartwright.simulator.check;

import org.jspecify.annotations.NullMarked;
