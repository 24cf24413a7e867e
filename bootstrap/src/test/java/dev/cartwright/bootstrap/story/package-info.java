/** The story that every shape of the system has to be able to tell. */
@NullMarked
package dev.cartwright.bootstrap.story;

import org.jspecify.annotations.NullMarked;
