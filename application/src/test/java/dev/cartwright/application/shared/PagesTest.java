package dev.cartwright.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.domain.shared.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

  @ParameterizedTest
  @CsvSource({"0, 50", "1, 1", "50, 50", "200, 200", "201, 200", "2147483647, 200"})
  void askedForIsWhatFits(int asked, int items) {
    assertThat(PageSize.asked(asked)).isEqualTo(new PageSize(items));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE})
  void lessThanNothingCannotBeAskedFor(int asked) {
    assertThatThrownBy(() -> PageSize.asked(asked))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("page_size: " + asked + " (expected: >= 0)");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 201})
  void aPageHasOneTo200Items(int items) {
    assertThatThrownBy(() -> new PageSize(items)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void pagesOfEverySizeHoldEveryItemOnce() {
    for (int count = 0; count <= 20; count++) {
      for (int size = 1; size <= 22; size++) {
        List<Integer> all = IntStream.range(0, count).boxed().toList();

        assertThat(walk(all, size)).as(count + " by " + size).isEqualTo(all);
      }
    }
  }

  @Test
  void thereIsANextPageExactlyIfThereIsMore() {
    PageRequest two = PageRequest.first(2);

    assertThat(page(List.of(1, 2), two).next()).isEmpty();
    assertThat(page(List.of(1, 2, 3), two))
        .isEqualTo(new Page<>(List.of(1, 2), Optional.of(Cursor.of("2"))));
    assertThat(page(List.of(), two)).isEqualTo(new Page<>(List.of(), Optional.empty()));
  }

  @Test
  void aViewKeepsTheWayToTheNextPage() {
    Page<Integer> page = page(List.of(1, 2, 3), PageRequest.first(2));

    assertThat(page.<String>map(item -> "no. " + item))
        .isEqualTo(new Page<>(List.of("no. 1", "no. 2"), page.next()));
  }

  private static List<Integer> walk(List<Integer> all, int size) {
    List<Integer> seen = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      PageRequest request = new PageRequest(new PageSize(size), after);
      int end = after.map(cursor -> Integer.parseInt(cursor.key(0))).orElse(-1);
      List<Integer> found =
          all.stream().filter(item -> item > end).limit(request.fetchLimit()).toList();
      Page<Integer> page = page(found, request);
      seen.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return seen;
  }

  private static Page<Integer> page(List<Integer> found, PageRequest request) {
    return Page.of(found, request, item -> Cursor.of(item.toString()));
  }
}
