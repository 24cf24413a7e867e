package dev.cartwright.bootstrap.launcher;

import java.util.Map;

/** The screen of a system that runs: what runs, where to look, what to type next. */
final class Welcome {

  private Welcome() {}

  static void show(Screen screen, Home home, Map<String, Integer> ports) {
    screen.sayTimed("Cartwright is ready.");
    screen.say("");
    ports.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            part -> screen.say("  %-16s localhost:%d".formatted(part.getKey(), part.getValue())));
    screen.say("  %-16s %s".formatted("data and logs", home.folder()));
    screen.say("");
    screen.say("Ctrl-C stops everything; the data stays.");
  }
}
