package dev.cartwright.domain.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes texts where only equality counts, or where the text itself must not be kept. */
public final class Sha256 {

  private Sha256() {}

  /** Returns the SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
  public static String hexOf(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
