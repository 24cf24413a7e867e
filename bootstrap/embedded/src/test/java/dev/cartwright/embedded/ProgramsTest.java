package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {

  private static final int UNPACKERS = 4;

  @TempDir private Path cache;

  @Test
  void manyCanUnpackAtOnce() throws Exception {
    Callable<Path> unpacker =
        () -> new Programs(cache, ProgressListener.SILENT).redis(Platform.LINUX_AMD64);

    List<Future<Path>> outcomes;
    try (ExecutorService pool = Executors.newFixedThreadPool(UNPACKERS)) {
      outcomes = pool.invokeAll(Stream.generate(() -> unpacker).limit(UNPACKERS).toList());
    }

    List<Path> programs = outcomes.stream().map(Future::resultNow).distinct().toList();
    assertThat(programs).hasSize(1);
    assertThat(programs.getFirst()).isExecutable().isNotEmptyFile();
    try (Stream<Path> left = Files.list(cache)) {
      assertThat(left).containsExactly(programs.getFirst().getParent());
    }
  }

  @Test
  void aSecondTimeNothingIsUnpacked() throws IOException {
    Path first = new Programs(cache, ProgressListener.SILENT).redis(Platform.LINUX_ARM64);
    List<String> progress = new CopyOnWriteArrayList<>();

    Path second =
        new Programs(cache, (server, activity, percent) -> progress.add(server))
            .redis(Platform.LINUX_ARM64);

    assertThat(second).isEqualTo(first);
    assertThat(progress).isEmpty();
  }

  @Test
  void foldersAreNamedAfterTheVersion() throws IOException {
    Path redis = new Programs(cache, ProgressListener.SILENT).redis(Platform.LINUX_AMD64);

    assertThat(cache.relativize(redis).toString())
        .matches("embedded-redis-[0-9.]+-[0-9a-f]{8}/redis-server");
  }

  @Test
  void progressEndsAtAHundred() throws IOException {
    List<Integer> percents = new CopyOnWriteArrayList<>();

    Path redis =
        new Programs(cache, (server, activity, percent) -> percents.add(percent))
            .redis(Platform.LINUX_AMD64);

    assertThat(redis).exists();
    assertThat(percents).isSorted().startsWith(0).endsWith(100).doesNotHaveDuplicates();
  }
}
