package dev.cartwright.postgres.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares the committed jOOQ classes with the migrations.
 *
 * <p>After a change of a migration write them anew: {@code ./mvnw -Pjooq test -pl adapters-postgres
 * -am}.
 */
class JooqSourcesIT {

  private static final Path COMMITTED = Path.of("src/main/generated");

  @TempDir private Path generated;

  @ParameterizedTest
  @EnumSource
  void theCommittedClassesFitTheMigrations(StoredContext context) throws Exception {
    if (Boolean.getBoolean("cartwright.jooq.rewrite")) {
      delete(JooqSources.folder(COMMITTED, context));
      JooqSources.generate(context, COMMITTED);
    }

    JooqSources.generate(context, generated);

    assertThat(textsIn(JooqSources.folder(COMMITTED, context)))
        .as("committed classes; write them anew with: ./mvnw -Pjooq test -pl adapters-postgres -am")
        .isEqualTo(textsIn(JooqSources.folder(generated, context)));
  }

  private static Map<String, String> textsIn(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          texts.put(folder.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return texts;
  }

  private static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
