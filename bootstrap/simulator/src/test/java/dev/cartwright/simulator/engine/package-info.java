/** Tests of the simulated world. */
@NullMarked
package dev.cartwright.simulator.engine;

import org.jspecify.annotations.NullMarked;
