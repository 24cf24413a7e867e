package dev.cartwright.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbeddedRedisIT extends EmbeddedServerCases {

  @Override
  EmbeddedServer start(Path folder, int port) {
    return EmbeddedRedis.start(EmbeddedRedis.Settings.in(folder).withPort(port));
  }

  private EmbeddedRedis.Settings settings() {
    return EmbeddedRedis.Settings.in(folder());
  }

  @Test
  void dataOutlivesTheServer() throws IOException {
    try (EmbeddedRedis redis = EmbeddedRedis.start(settings())) {
      assertThat(RedisWire.send(redis.port(), "SET kept hats")).isEqualTo("+OK");
    }

    try (EmbeddedRedis redis = EmbeddedRedis.start(settings())) {
      assertThat(RedisWire.send(redis.port(), "GET kept")).isEqualTo("hats");
      assertThat(redis.url()).isEqualTo("redis://127.0.0.1:" + redis.port());
    }
  }

  @Test
  void aServerThatWasKilledKeepsWhatItAcknowledged() throws IOException {
    EmbeddedRedis.Settings always = settings().withAppendFsync(EmbeddedRedis.AppendFsync.ALWAYS);
    try (EmbeddedRedis redis = EmbeddedRedis.start(always)) {
      assertThat(RedisWire.send(redis.port(), "SET kept hats")).isEqualTo("+OK");
      assertThat(ProcessHandle.of(redis.pid()).orElseThrow().destroyForcibly()).isTrue();
      assertThat(redis.onExit().join()).isNotZero();
    }

    try (EmbeddedRedis redis = EmbeddedRedis.start(always)) {
      assertThat(RedisWire.send(redis.port(), "GET kept")).isEqualTo("hats");
    }
  }

  @Test
  void aServerThatCannotStartShowsItsLog() throws IOException {
    Files.createDirectories(folder().resolve("data/appendonlydir/appendonly.aof.manifest"));

    assertThatThrownBy(() -> EmbeddedRedis.start(settings()))
        .isInstanceOf(EmbeddedServerException.StartFailed.class)
        .hasMessageContaining("Redis ended while it was starting")
        .hasMessageContaining("appendonly.aof.manifest");
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Path file = Files.createFile(folder().resolve("file"));

    assertThatThrownBy(() -> EmbeddedRedis.start(EmbeddedRedis.Settings.in(file)))
        .isInstanceOf(EmbeddedServerException.FolderUnusable.class)
        .hasMessageContaining(file.toString());
  }
}
