package dev.cartwright.chaos.check;

import dev.cartwright.chaos.history.Call;
import dev.cartwright.chaos.history.History;
import dev.cartwright.chaos.stored.Stored;
import java.util.List;
import java.util.regex.Pattern;

/**
 * However hurt the system is, no call is answered by INTERNAL or the like. Some of these are not
 * answers: the client's own transport makes them when a connection is torn.
 */
public final class NobodySawABug implements Check {

  private static final Pattern BUG = Pattern.compile("(INTERNAL|UNKNOWN|DATA_LOSS)\\b.*");
  private static final Pattern TORN =
      Pattern.compile(".* (channel closed|.*RST_STREAM.*|.*[Cc]onnection.*)");

  @Override
  public List<String> problems(History history, Stored stored) {
    return history.calls().stream().filter(NobodySawABug::isBug).map(Call::toString).toList();
  }

  private static boolean isBug(Call call) {
    String reason = call.answered().reason();
    return BUG.matcher(reason).matches() && !TORN.matcher(reason).matches();
  }
}
