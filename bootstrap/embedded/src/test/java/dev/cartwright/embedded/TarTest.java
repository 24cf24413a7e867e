package dev.cartwright.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarTest {

  private static final int BLOCK = 512;

  @TempDir private Path target;

  @Test
  void filesFoldersAndLinksAreUnpacked() throws IOException {
    unpack(
        entry("bin", '5', "0000755", "", ""),
        entry("bin/run", '0', "0000755", "", "#!/bin/sh"),
        entry("lib/data", '0', "0000644", "", "x".repeat(BLOCK + 1)),
        entry("bin/alias", '2', "0000777", "run", ""));

    assertThat(target.resolve("bin/run")).isExecutable().hasContent("#!/bin/sh");
    assertThat(target.resolve("lib/data")).hasSize(BLOCK + 1);
    assertThat(target.resolve("bin/alias")).isSymbolicLink().hasContent("#!/bin/sh");
  }

  @Test
  void anEntryThatLeavesTheFolderIsRefused() {
    assertThatThrownBy(() -> unpack(entry("../evil", '0', "0000644", "", "x")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leaves the folder");
  }

  @Test
  void anUnknownKindOfEntryIsRefused() {
    assertThatThrownBy(() -> unpack(entry("device", '3', "0000644", "", "")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("unknown tar entry of type 3");
  }

  @Test
  void aTruncatedArchiveIsRefused() {
    byte[] whole = entry("file", '0', "0000644", "", "content");

    assertThatThrownBy(() -> unpack(Arrays.copyOf(whole, BLOCK + 3)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ends inside");
  }

  private void unpack(byte[]... entries) throws IOException {
    int size = Arrays.stream(entries).mapToInt(entry -> entry.length).sum();
    byte[] archive = new byte[size];
    int offset = 0;
    for (byte[] entry : entries) {
      System.arraycopy(entry, 0, archive, offset, entry.length);
      offset += entry.length;
    }
    Tar.unpack(new ByteArrayInputStream(archive), target);
  }

  private static byte[] entry(String name, char type, String mode, String link, String content) {
    int blocks = 1 + Math.ceilDiv(content.length(), BLOCK);
    byte[] entry = new byte[blocks * BLOCK];
    put(entry, 0, name);
    put(entry, 100, mode);
    put(entry, 124, "%011o".formatted(content.length()));
    entry[156] = (byte) type;
    put(entry, 157, link);
    put(entry, BLOCK, content);
    return entry;
  }

  private static void put(byte[] target, int offset, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, target, offset, bytes.length);
  }
}
