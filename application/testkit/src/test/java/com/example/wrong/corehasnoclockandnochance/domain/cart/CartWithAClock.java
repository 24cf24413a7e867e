package com.example.wrong.corehasnoclockandnochance.domain.cart;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Wrong: the core reads clocks, takes chances and waits. */
final class CartWithAClock {

  private CartWithAClock() {}

  static Instant readsTheClock() {
    return Instant.now();
  }

  static Supplier<LocalDate> readsTheClockByReference() {
    return LocalDate::now;
  }

  static long readsTheTicker() {
    return System.nanoTime();
  }

  static UUID makesAnId() {
    return UUID.randomUUID();
  }

  static Random takesChances() {
    return new Random();
  }

  static void waits() throws InterruptedException {
    Thread.sleep(1);
  }
}
