package com.example.unjoined.postgres.cart;

import org.jooq.DSLContext;

/** Right: the statements join the transaction of the thread. */
record CartsThatJoin(DSLContext dsl) {

  void write() {
    dsl.transaction(() -> dsl.execute("select 1"));
  }

  int count() {
    return dsl.transactionResult(() -> dsl.execute("select 1"));
  }
}
