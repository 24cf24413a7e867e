/** Tests of the simulated stores. */
@NullMarked
package dev.cartwright.simulator.store;

import org.jspecify.annotations.NullMarked;
