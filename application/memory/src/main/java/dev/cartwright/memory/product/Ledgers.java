package dev.cartwright.memory.product;

import dev.cartwright.domain.product.LedgerEntry;
import dev.cartwright.domain.product.StockMovement;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.memory.shared.InMemoryTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** The movements of every product's stock; used inside a transaction of its store. */
final class Ledgers {

  private final InMemoryTable<ProductId, LedgerEntry> last;
  private final InMemoryTable<Place, LedgerEntry> entries;
  private final InMemoryTable<String, LedgerEntry> byMovement;

  Ledgers(InMemoryStore store) {
    this.last = store.newTable();
    this.entries = store.newTable();
    this.byMovement = store.newTable();
  }

  Optional<LedgerEntry> last(ProductId product) {
    return last.find(product);
  }

  List<ProductId> products() {
    return last.select(entry -> true).stream().map(entry -> entry.movement().product()).toList();
  }

  long availableOf(ProductId product) {
    return last(product).map(LedgerEntry::available).orElse(0L);
  }

  List<LedgerEntry> after(ProductId product, long sequence, int limit) {
    long end = last(product).map(LedgerEntry::sequence).orElse(0L);
    return LongStream.rangeClosed(sequence + 1, end)
        .limit(limit)
        .mapToObj(number -> entries.find(new Place(product, number)).orElseThrow())
        .toList();
  }

  LedgerEntry write(StockMovement movement, Instant now) {
    ProductId product = movement.product();
    if (byMovement.find(movement.id()).isPresent()) {
      throw new IllegalStateException("moved twice: " + movement);
    }
    long sequence = last(product).map(LedgerEntry::sequence).orElse(0L) + 1;
    LedgerEntry entry =
        new LedgerEntry(sequence, movement, availableOf(product) + movement.delta(), now);
    last.put(product, entry);
    entries.put(new Place(product, sequence), entry);
    byMovement.put(movement.id(), entry);
    return entry;
  }

  private record Place(ProductId product, long sequence) {}
}
