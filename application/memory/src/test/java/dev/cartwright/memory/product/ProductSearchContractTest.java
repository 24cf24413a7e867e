package dev.cartwright.memory.product;

import static dev.cartwright.memory.shared.ContractProof.requireFailure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.SearchText;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.shared.Page;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PortException;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.shared.Result;
import dev.cartwright.domain.shared.Version;
import dev.cartwright.memory.shared.InMemoryStore;
import dev.cartwright.testkit.contract.product.ProductSearchContract;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Proves that the contract catches adapters that break it. Every search here is wrong. */
class ProductSearchContractTest {

  private static final Page<Product> NOTHING = new Page<>(List.of(), Optional.empty());

  @Test
  void catchesASearchThatMindsCapitals() {
    requireFailure(
        CaseSensitive.class, "R1: a word of name, sku or description is found, in capitals or not");
  }

  @Test
  void catchesASearchThatLooksForTheFirstWord() {
    requireFailure(FirstWord.class, "R1: all words have to match, wherever each stands");
  }

  @Test
  void catchesASearchThatForgivesNothing() {
    requireFailure(Exact.class, "R2: a word of the name is found in spite of a missing letter");
  }

  @Test
  void catchesASearchThatFindsDrafts() {
    requireFailure(EveryStatus.class, "R3: only active products are found");
  }

  @Test
  void catchesASearchThatIsBehind() {
    requireFailure(Behind.class, "R3: products are found as they were last saved");
  }

  @Test
  void catchesASearchThatIgnoresTheCurrency() {
    requireFailure(
        EveryCurrency.class, "R4: only products priced in the wanted currency are found");
  }

  @Test
  void catchesASearchWithoutRanks() {
    requireFailure(WorstFirst.class, "R5: a match in the name comes before one in the description");
  }

  @Test
  void catchesASearchThatRepeatsItself() {
    requireFailure(Repeating.class, "R6: the pages hold every match once");
  }

  @Test
  void catchesASearchThatChokesOnSigns() {
    requireFailure(Picky.class, "R7: no text is refused, and one without words matches nothing");
  }

  /** A right search over a right repository; what extends it is wrong in what it overrides. */
  static class Contract extends ProductSearchContract implements ProductSearch {

    final InMemoryProductRepository products = new InMemoryProductRepository(new InMemoryStore());
    private final ProductSearch right = new InMemoryProductSearch(products);

    @Override
    protected ProductSearch search() {
      return this;
    }

    @Override
    protected ProductRepository products() {
      return products;
    }

    @Override
    public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
      return right.search(text, currency, page);
    }
  }

  static final class CaseSensitive extends Contract {
    @Override
    public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
      boolean capitals = text.value().chars().anyMatch(Character::isUpperCase);
      return capitals ? NOTHING : super.search(text, currency, page);
    }
  }

  static final class FirstWord extends Contract {
    @Override
    public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
      String first = text.value().split(" ", 2)[0];
      return super.search(new SearchText(first), currency, page);
    }
  }

  static final class Exact extends Contract {
    @Override
    public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
      Page<Product> right = super.search(text, currency, page);
      return new Page<>(
          right.items().stream()
              .filter(product -> product.snapshot().toString().contains(text.value()))
              .toList(),
          right.next());
    }
  }

  static final class EveryStatus extends Contract {
    @Override
    public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
      InMemoryProductRepository published = new InMemoryProductRepository(new InMemoryStore());
      for (Product.Snapshot state : products.select(any -> true)) {
        Product draft = Product.draft(state.id(), state.details(), state.createTime());
        assertThat(draft.publish(state.createTime()).flatMap(published::save))
            .isInstanceOf(Result.Ok.class);
      }
      return new InMemoryProductSearch(published).search(text, currency, page);
    }
  }

  static final class Behind extends Contract {
    @Override
    public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
      return super.search(text, currency, page)
          .map(product -> Product.restore(product.snapshot().withVersion(new Version(1))));
    }
  }

  static final class EveryCurrency extends Contract {
    @Override
    public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
      return super.search(text, Optional.empty(), page);
    }
  }

  static final class WorstFirst extends Contract {
    @Override
    public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
      Page<Product> right = super.search(text, currency, page);
      return new Page<>(right.items().reversed(), right.next());
    }
  }

  static final class Repeating extends Contract {
    @Override
    public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
      Page<Product> right = super.search(text, currency, page);
      Page<Product> first =
          super.search(text, currency, new PageRequest(page.size(), Optional.empty()));
      return new Page<>(first.items(), right.next());
    }
  }

  static final class Picky extends Contract {
    @Override
    public Page<Product> search(SearchText text, Optional<Currency> currency, PageRequest page) {
      if (!text.value().chars().allMatch(c -> c == ' ' || Character.isLetter(c))) {
        throw new PortException.Unavailable("ProductSearch", null);
      }
      return super.search(text, currency, page);
    }
  }
}
