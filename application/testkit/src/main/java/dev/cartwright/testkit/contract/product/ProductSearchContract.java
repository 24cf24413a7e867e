package dev.cartwright.testkit.contract.product;

import static dev.cartwright.testkit.fixture.Products.CREATE_TIME;
import static dev.cartwright.testkit.fixture.Products.activeOf;
import static dev.cartwright.testkit.fixture.Products.archivedOf;
import static dev.cartwright.testkit.fixture.Products.detailsOf;
import static dev.cartwright.testkit.fixture.Products.draftOf;
import static dev.cartwright.testkit.fixture.Products.withName;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.application.product.SearchText;
import dev.cartwright.application.product.port.ProductRepository;
import dev.cartwright.application.product.port.ProductSearch;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.domain.product.Product;
import dev.cartwright.domain.product.Sku;
import dev.cartwright.domain.shared.Money;
import dev.cartwright.domain.shared.ProductId;
import dev.cartwright.testkit.contract.shared.Pages;
import dev.cartwright.testkit.fixture.Products;
import dev.cartwright.testkit.fixture.Results;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ProductSearch} has to do.
 *
 * <p>The tests look for words that they make up, so the store need not be emptied in between.
 */
public abstract class ProductSearchContract {

  private static final int WORD_CHARS = 12;
  private static final int PAGE_ITEMS = 2;
  private static final List<String> SIGNS =
      List.of("&", "!|()", "'", "\\", "%_", ":*", "<->", "\"", "-", "\u00bf?");

  /** For the adapter's test class. */
  protected ProductSearchContract() {}

  /** Returns the search under test. */
  protected abstract ProductSearch search();

  /** Returns the repository whose products are searched. */
  protected abstract ProductRepository products();

  @Test
  @DisplayName("R1: a word of name, sku or description is found, in capitals or not")
  void wordsAreFoundWhereverTheyStand() {
    String word = newWord();
    Product byName = saved(activeOf(detailsOf("Blue " + word, "")));
    Product bySku = saved(activeOf(Products.withSku(new Sku(word)).applyTo(Products.details())));
    Product byText = saved(activeOf(detailsOf("Blue", "A red/" + word + ", and more.")));

    assertThat(found(word)).containsExactlyInAnyOrder(id(byName), id(bySku), id(byText));
    assertThat(found(word.toUpperCase(Locale.ROOT))).isEqualTo(found(word));
  }

  @Test
  @DisplayName("R1: all words have to match, wherever each stands")
  void allWordsHaveToMatch() {
    String one = newWord();
    String two = newWord();
    Product both = saved(activeOf(detailsOf(one, "with " + two)));
    Product first = saved(activeOf(detailsOf(one, "alone")));

    assertThat(found(one + " " + two)).containsExactly(id(both));
    assertThat(found(two + " " + one)).containsExactly(id(both));
    assertThat(found(one)).containsExactlyInAnyOrder(id(both), id(first));
  }

  @Test
  @DisplayName("R2: a word of the name is found in spite of a missing letter")
  void smallTypingErrorsAreForgiven() {
    String word = newWord();
    Product product = saved(activeOf(detailsOf("Large " + word + " cup", "")));

    assertThat(found(word.substring(0, 8) + word.substring(9))).containsExactly(id(product));
  }

  @Test
  @DisplayName("R3: only active products are found")
  void onlyActiveProductsAreFound() {
    String word = newWord();
    Product active = saved(activeOf(detailsOf(word, "")));
    Product draft = saved(draftOf(detailsOf(word, "")));
    Product archived = saved(archivedOf(detailsOf(word, "")));

    assertThat(found(word)).contains(id(active)).doesNotContain(id(draft), id(archived));
  }

  @Test
  @DisplayName("R3: products are found as they were last saved")
  void productsAreFoundAsLastSaved() {
    String before = newWord();
    String after = newWord();
    Product product = saved(activeOf(detailsOf(before, "")));
    Product renamed = saved(product.change(withName(after), CREATE_TIME));

    assertThat(found(before)).isEmpty();
    assertThat(
            search()
                .search(new SearchText(after), Optional.empty(), PageRequest.first(1))
                .items()
                .stream()
                .map(Product::snapshot))
        .containsExactly(renamed.snapshot());
  }

  @Test
  @DisplayName("R4: only products priced in the wanted currency are found")
  void onlyTheWantedCurrencyIsFound() {
    String word = newWord();
    Product yen = saved(activeOf(Products.priced(detailsOf(word, ""), Money.of(900, "JPY"))));
    Product euro = saved(activeOf(detailsOf(word, "")));

    assertThat(found(word, Optional.of(Money.currencyOf("JPY")))).containsExactly(id(yen));
    assertThat(found(word)).containsExactlyInAnyOrder(id(yen), id(euro));
  }

  @Test
  @DisplayName("R5: a match in the name comes before one in the description")
  void nameComesBeforeDescription() {
    String word = newWord();
    Product byText = saved(activeOf(detailsOf("Blue", "A " + word + ".")));
    Product byName = saved(activeOf(detailsOf("Blue " + word, "")));
    Product alsoByText = saved(activeOf(detailsOf("Green", "Another " + word + ".")));

    assertThat(found(word)).hasSize(3).startsWith(id(byName)).contains(id(byText), id(alsoByText));
  }

  @Test
  @DisplayName("R6: the pages hold every match once")
  void pagesHoldEveryMatchOnce() {
    String word = newWord();
    List<ProductId> matches =
        IntStream.range(0, 5)
            .mapToObj(i -> id(saved(activeOf(detailsOf(i == 0 ? word : "Same " + word, "")))))
            .toList();

    assertThat(found(word)).containsExactlyInAnyOrderElementsOf(matches);
  }

  @Test
  @DisplayName("R7: no text is refused, and one without words matches nothing")
  void noTextIsRefused() {
    String word = newWord();
    Product product = saved(activeOf(detailsOf(word, "")));

    for (String signs : SIGNS) {
      assertThat(found(signs)).as(signs).doesNotContain(id(product));
      assertThat(found(signs + " " + word)).as(signs).containsExactly(id(product));
    }
  }

  private List<ProductId> found(String text) {
    return found(text, Optional.empty());
  }

  private List<ProductId> found(String text, Optional<Currency> currency) {
    SearchText words = new SearchText(text);
    return Pages.all(PageRequest.first(PAGE_ITEMS), page -> search().search(words, currency, page))
        .stream()
        .map(ProductSearchContract::id)
        .toList();
  }

  /** Makes up a word of letters that no other product has. */
  private static String newWord() {
    String hex = UUID.randomUUID().toString().replace("-", "").substring(0, WORD_CHARS);
    return hex.chars()
        .map(c -> c <= '9' ? c - '0' + 'g' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Product saved(Product product) {
    return Results.valueOf(products().save(product));
  }

  private static ProductId id(Product product) {
    return product.snapshot().id();
  }
}
