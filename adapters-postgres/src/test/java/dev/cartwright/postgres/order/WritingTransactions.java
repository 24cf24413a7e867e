package dev.cartwright.postgres.order;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jooq.DSLContext;

/**
 * Lets the server itself count the transactions that changed something and were committed: every
 * change of any table notes the transaction it is part of, and a rollback takes the note back.
 */
final class WritingTransactions {

  private static final String NOTE =
      """
      CREATE TABLE written_in (transaction xid8 PRIMARY KEY);
      CREATE FUNCTION note_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO written_in VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING;
        RETURN NULL;
      END
      $$;
      """;

  private static final String TABLES =
      """
      SELECT quote_ident(tablename) FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> 'written_in'
      """;

  private final DSLContext dsl;

  /** Begins to count in a database that no other test uses. */
  WritingTransactions(DSLContext dsl) {
    this.dsl = requireNonNull(dsl, "dsl");
    List<String> tables = dsl.fetch(TABLES).getValues(0, String.class);
    var unused = dsl.execute(NOTE);
    for (String table : tables) {
      var unusedTrigger =
          dsl.execute(
              "CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON "
                  + table
                  + " FOR EACH ROW EXECUTE FUNCTION note_transaction()");
    }
  }

  /** Returns how many there have been so far. */
  int count() {
    return dsl.fetchSingle("SELECT count(*) FROM written_in").into(Integer.class);
  }
}
