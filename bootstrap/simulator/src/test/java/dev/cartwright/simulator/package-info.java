/** Proof that the system keeps its promises in every world, and that the proof would fail. */
@NullMarked
package dev.cartwright.simulator;

import org.jspecify.annotations.NullMarked;
