/**
 * Real PostgreSQL and Redis servers as child processes of this JVM, unpacked from jars of Maven
 * Central. Nothing has to be installed, and nothing is left behind when the JVM is killed.
 */
@CheckReturnValue
@NullMarked
package dev.cartwright.embedded;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
