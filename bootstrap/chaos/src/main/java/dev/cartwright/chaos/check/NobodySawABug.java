package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Call;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.Stored;
import java.util.List;
import java.util.regex.Pattern;

/** However hurt the system is, no call is answered by INTERNAL or the like. */
public final class NobodySawABug implements Check {

  private static final Pattern BUG = Pattern.compile("(INTERNAL|UNKNOWN|DATA_LOSS)\\b.*");

  @Override
  public List<String> problems(History history, Stored stored) {
    return history.calls().stream().filter(NobodySawABug::isBug).map(Call::toString).toList();
  }

  private static boolean isBug(Call call) {
    return BUG.matcher(call.answered().reason()).matches();
  }
}
