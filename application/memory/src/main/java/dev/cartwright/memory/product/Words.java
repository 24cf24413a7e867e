package dev.cartwright.memory.product;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text, in small letters.
 *
 * @param words each word once
 */
record Words(Set<String> words) {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final int TRIGRAM_CHARS = 3;

  static Words of(String... texts) {
    return new Words(
        Arrays.stream(texts)
            .flatMap(BETWEEN_WORDS::splitAsStream)
            .filter(Predicate.not(String::isEmpty))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** Returns how many of these words the text has, 0 for none to 1 for all. */
  double shareIn(Words text) {
    return share(words, text.words);
  }

  /** Returns how much these words look like some in the text, 0 to 1. */
  double similarityTo(Words text) {
    return share(trigrams(), text.trigrams());
  }

  /** Cuts each word, as if two blanks stood before and one after it, in pieces of three. */
  private Set<String> trigrams() {
    Set<String> trigrams = new HashSet<>();
    for (String word : words) {
      String padded = "  " + word + " ";
      for (int i = 0; i + TRIGRAM_CHARS <= padded.length(); i++) {
        trigrams.add(padded.substring(i, i + TRIGRAM_CHARS));
      }
    }
    return trigrams;
  }

  private static double share(Set<String> wanted, Set<String> present) {
    return (double) wanted.stream().filter(present::contains).count() / wanted.size();
  }
}
