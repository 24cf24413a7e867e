package dev.cartwright.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages to what they point at, and the decisions to numbers of their own. */
class LinksTest {

  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)\\s]*)?\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
  private static final Pattern ADR = Pattern.compile("\\d{4}-[a-z0-9-]+\\.md");

  static List<Path> pages() {
    return Stream.of(
            Stream.of("README.md", "CONTRIBUTING.md", "bootstrap/chaos/README.md")
                .map(Repository::at)
                .toList(),
            Repository.filesBelow("docs", it -> it.toString().endsWith(".md")))
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRelativeLinkLeadsSomewhere(Path page) {
    String text = CODE.matcher(Repository.textOf(page)).replaceAll("");
    List<String> targets =
        LINK.matcher(text)
            .results()
            .map(match -> URLDecoder.decode(match.group(1), StandardCharsets.UTF_8))
            .filter(target -> !target.contains("://") && !target.startsWith("mailto:"))
            .toList();

    assertThat(targets).allSatisfy(it -> assertThat(page.resolveSibling(it)).exists());
  }

  @Test
  void everyDecisionHasANumberOfItsOwnAndNoneIsLeftOut() {
    List<String> names =
        Repository.filesBelow("docs/adr", it -> true).stream()
            .map(it -> it.getFileName().toString())
            .toList();

    assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(name).matches(ADR));
    assertThat(names.stream().map(name -> Integer.parseInt(name.substring(0, 4))))
        .containsExactlyElementsOf(Stream.iterate(1, it -> it + 1).limit(names.size()).toList());
  }
}
