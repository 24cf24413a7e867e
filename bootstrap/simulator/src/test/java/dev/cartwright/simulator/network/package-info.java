/** Tests of the simulated network. */
@NullMarked
package dev.cartwright.simulator.network;

import org.jspecify.annotations.NullMarked;
