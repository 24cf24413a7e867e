package dev.cartwright.simulator.check;

import dev.cartwright.application.product.port.StockRepository;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.simulator.client.Receipts;
import java.util.List;

/** What was put into stock was put there once. */
public final class ReceiptCheck {

  private final StockRepository stock;
  private final Findings findings;

  /** Checks the books of this stock. */
  public ReceiptCheck(StockRepository stock, Findings findings) {
    this.stock = stock;
    this.findings = findings;
  }

  /** Checks these receipts, of a unit each; every ware had one before. */
  public void run(Receipts receipts, List<ProductId> wares) {
    for (ProductId ware : wares) {
      long asked =
          receipts.all().stream().filter(it -> it.command().product().equals(ware)).count();
      long written =
          stock.ledger(ware, 0, Integer.MAX_VALUE).stream()
              .filter(entry -> !entry.movement().id().contains("/"))
              .count();
      findings.require(asked + 1 == written, "receipts, in the books:", asked + 1, written);
    }
    receipts
        .all()
        .forEach(asked ->
            findings.require(
                asked.last().filter(Result.Ok.class::isInstance).isPresent(),
                "a receipt is not confirmed:",
                asked.command(),
                asked.last()));
  }
}
