package dev.cartwright.postgres.order;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** The statements that reach a database through one pool, on the thread that created the log. */
final class StatementLog implements ExecuteListener {

  private static final long serialVersionUID = 1L;

  private final transient Thread thread = Thread.currentThread();
  private final List<String> statements = new ArrayList<>();

  private StatementLog() {}

  /** Logs from now on what is executed by {@code dsl}, and by whoever shares its configuration. */
  static StatementLog of(DSLContext dsl) {
    StatementLog log = new StatementLog();
    var unused = dsl.configuration().set(new DefaultExecuteListenerProvider(log));
    return log;
  }

  @Override
  public void executeStart(ExecuteContext context) {
    if (Thread.currentThread().equals(thread)) {
      statements.add(String.valueOf(context.sql()));
    }
  }

  /** Returns the statements so far, and forgets them. */
  List<String> drain() {
    List<String> all = List.copyOf(statements);
    statements.clear();
    return all;
  }
}
