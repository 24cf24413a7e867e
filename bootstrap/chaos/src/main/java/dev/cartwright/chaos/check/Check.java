package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.Stored;
import java.util.List;

/** Something that has to be true when a run is over and everything has become final. */
public interface Check {

  /** Returns what is not as it has to be, in a sentence each; nothing if all is well. */
  List<String> problems(History history, Stored stored);
}
