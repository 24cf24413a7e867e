package com.example.unjoined.postgres.cart;

import java.util.concurrent.CompletionStage;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.reactivestreams.Publisher;

/** Wrong: whatever the transaction of the thread comes to, these statements are kept. */
record CartsThatStandAlone(DSLContext dsl) {

  void write() {
    dsl.transaction(own -> own.dsl().execute("select 1"));
  }

  int count() {
    return dsl.transactionResult(own -> own.dsl().execute("select 1"));
  }

  CompletionStage<Void> writeLater() {
    return dsl.transactionAsync(own -> own.dsl().execute("select 1"));
  }

  Publisher<Record1<Integer>> writeWhenAsked() {
    return dsl.transactionPublisher(own -> own.dsl().selectOne());
  }
}
