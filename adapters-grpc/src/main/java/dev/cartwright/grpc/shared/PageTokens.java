package dev.cartwright.grpc.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.application.shared.Cursor;
import dev.cartwright.application.shared.PageRequest;
import dev.cartwright.application.shared.PageSize;
import dev.cartwright.grpc.error.Statuses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals cursors into page tokens (AIP-158) and opens them again.
 *
 * <p>A token carries an HMAC-SHA-256 over the cursor and the list it belongs to (method, owner,
 * filter, order), so that it can be neither forged nor used for another list. Tokens of the
 * previous key stay good while keys are rotated.
 */
public final class PageTokens {

  /** The shortest key, in bytes. */
  public static final int KEY_BYTES_MIN = 32;

  private static final String ALGORITHM = "HmacSHA256";
  private static final int MAC_BYTES = 32;
  private static final int TOKEN_CHARS_MAX = 2048;

  private final List<byte[]> keys;

  /** Creates a sealer with the current key first, then the previous one, if any. */
  public PageTokens(List<byte[]> keys) {
    if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length < KEY_BYTES_MIN)) {
      throw new IllegalArgumentException(
          "page token keys: at least one, of at least " + KEY_BYTES_MIN + " bytes");
    }
    this.keys = keys.stream().map(byte[]::clone).toList();
  }

  /** Returns the token for the next page of that list, or an empty text at its end. */
  public String seal(Optional<Cursor> next, ListName list) {
    if (next.isEmpty()) {
      return "";
    }
    byte[] cursor = encode(next.get().keys());
    byte[] mac = mac(keys.getFirst(), cursor, list);
    byte[] token = Arrays.copyOf(mac, MAC_BYTES + cursor.length);
    System.arraycopy(cursor, 0, token, MAC_BYTES, cursor.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Reads {@code page_size} and {@code page_token} of a request for that list. */
  public Field<PageRequest> read(RequestFields fields, int size, String token, ListName list) {
    Field<PageSize> pageSize = fields.read("page_size", () -> PageSize.asked(size));
    Optional<Cursor> after = token.isEmpty() ? Optional.empty() : open(token, list);
    if (!token.isEmpty() && after.isEmpty()) {
      fields.reject(
          "page_token",
          Statuses.PAGE_TOKEN_INVALID,
          "is not a token of this list (expected: the next_page_token of the page before, with the"
              + " same filter and order)");
    }
    return pageSize.map(known -> new PageRequest(known, after));
  }

  private Optional<Cursor> open(String token, ListName list) {
    byte[] bytes = decodeBase64(token);
    if (bytes.length < MAC_BYTES) {
      return Optional.empty();
    }
    byte[] mac = Arrays.copyOf(bytes, MAC_BYTES);
    byte[] cursor = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
    boolean ours =
        keys.stream().anyMatch(key -> MessageDigest.isEqual(mac, mac(key, cursor, list)));
    return ours ? Optional.of(new Cursor(decode(cursor))) : Optional.empty();
  }

  private static byte[] decodeBase64(String token) {
    if (token.length() > TOKEN_CHARS_MAX) {
      return new byte[0];
    }
    try {
      return Base64.getUrlDecoder().decode(token.getBytes(UTF_8));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static byte[] mac(byte[] key, byte[] cursor, ListName list) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(encode(list.parts()));
      return mac.doFinal(cursor);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encode(List<String> texts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(texts.size());
      for (String text : texts) {
        byte[] utf8 = text.getBytes(UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> decode(byte[] bytes) {
    List<String> texts = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int count = in.readUnsignedByte();
      while (texts.size() < count) {
        texts.add(new String(in.readNBytes(in.readInt()), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /**
   * Says which list a page token belongs to.
   *
   * @param parts method, owner, filters and order, in a fixed order of the method's own
   */
  public record ListName(List<String> parts) {

    /** Keeps the parts unchangeable. */
    public ListName {
      parts = List.copyOf(parts);
    }

    /** Returns the name of a list. */
    public static ListName of(String method, Object... filters) {
      List<String> parts = new ArrayList<>();
      parts.add(method);
      Arrays.stream(filters).map(String::valueOf).forEach(parts::add);
      return new ListName(parts);
    }
  }
}
