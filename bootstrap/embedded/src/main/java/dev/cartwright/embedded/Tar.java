package dev.cartwright.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Unpacks the kind of tar archive that the servers come in: files, folders and symbolic links. */
final class Tar {

  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int MODE_OFFSET = 100;
  private static final int MODE_LENGTH = 8;
  private static final int SIZE_OFFSET = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE_OFFSET = 156;
  private static final int LINK_OFFSET = 157;
  private static final int PREFIX_OFFSET = 345;
  private static final int PREFIX_LENGTH = 155;
  private static final int OWNER_EXECUTES = 0b001_000_000;

  private final InputStream archive;
  private final Path target;

  private Tar(InputStream archive, Path target) {
    this.archive = archive;
    this.target = target;
  }

  /** Unpacks the whole archive into an existing folder. */
  static void unpack(InputStream archive, Path target) throws IOException {
    Tar tar = new Tar(archive, target);
    byte[] header = archive.readNBytes(BLOCK);
    // The archive ends with a block whose name is empty.
    while (header.length == BLOCK && header[0] != 0) {
      tar.unpackEntry(header);
      header = archive.readNBytes(BLOCK);
    }
  }

  private void unpackEntry(byte[] header) throws IOException {
    Path path = pathOf(header);
    long size = number(header, SIZE_OFFSET, SIZE_LENGTH);
    char type = (char) header[TYPE_OFFSET];
    switch (type) {
      case '0', '\0' -> writeFile(path, size, number(header, MODE_OFFSET, MODE_LENGTH));
      case '2' -> Files.createSymbolicLink(path, Path.of(text(header, LINK_OFFSET, NAME_LENGTH)));
      case '5' -> Files.createDirectories(path);
      default -> throw new IOException("unknown tar entry of type " + type + ": " + path);
    }
    archive.skipNBytes(Math.floorMod(-size, BLOCK));
  }

  private Path pathOf(byte[] header) throws IOException {
    String prefix = text(header, PREFIX_OFFSET, PREFIX_LENGTH);
    String name = text(header, 0, NAME_LENGTH);
    Path path = target.resolve(prefix.isEmpty() ? name : prefix + "/" + name).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("tar entry leaves the folder: " + path);
    }
    return path;
  }

  private void writeFile(Path path, long size, long mode) throws IOException {
    Files.createDirectories(path.getParent());
    try (OutputStream file = Files.newOutputStream(path)) {
      long left = size;
      byte[] buffer = new byte[1 << 16];
      while (left > 0) {
        int read = archive.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("the archive ends inside " + path);
        }
        file.write(buffer, 0, read);
        left -= read;
      }
    }
    boolean executable = (mode & OWNER_EXECUTES) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static long number(byte[] header, int offset, int length) {
    String octal = text(header, offset, length).strip();
    return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
  }

  private static String text(byte[] header, int offset, int length) {
    int end = offset;
    while (end < offset + length && header[end] != 0) {
      end++;
    }
    return new String(header, offset, end - offset, US_ASCII);
  }
}
