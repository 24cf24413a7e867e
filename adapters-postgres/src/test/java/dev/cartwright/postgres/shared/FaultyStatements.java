package dev.cartwright.postgres.shared;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Makes the right adapter a wrong one: what the fault rewrites reaches the server changed. So each
 * fault is a difference in SQL, which is where such faults are made.
 */
public final class FaultyStatements implements ExecuteListener {

  private static final long serialVersionUID = 1L;

  private final transient UnaryOperator<String> fault;
  private final AtomicBoolean used = new AtomicBoolean();

  /** Creates a fault that replaces what {@code pattern} finds. */
  public FaultyStatements(String pattern, String replacement) {
    this(sql -> sql.replaceAll(pattern, replacement));
  }

  private FaultyStatements(UnaryOperator<String> fault) {
    this.fault = requireNonNull(fault, "fault");
  }

  /** Returns the same database with this fault; transactions are joined as before. */
  public DSLContext in(DSLContext right) {
    return right.configuration().deriveAppending(this).dsl();
  }

  /** Tells whether the fault ever changed a statement: one that does not proves nothing. */
  public boolean wasUsed() {
    return used.get();
  }

  @Override
  public void renderEnd(ExecuteContext context) {
    String right = context.sql();
    if (right != null) {
      String wrong = fault.apply(right);
      if (!wrong.equals(right)) {
        used.set(true);
        context.sql(wrong);
      }
    }
  }
}
