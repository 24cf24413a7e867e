package dev.cartwright.gateway;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Reads a body to its end and refuses all that a lenient reader would guess at. */
final class StrictJson {

  /** How deep arrays and objects may stand in each other; no message comes near. */
  static final int DEPTH_MAX = 64;

  private final JsonReader reader;
  private final Deque<Set<String>> names = new ArrayDeque<>();

  private StrictJson(String text) {
    this.reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEPTH_MAX);
  }

  /**
   * Checks that the bytes are one JSON object.
   *
   * @throws MalformedBodyException if they are not
   */
  static void check(byte[] bytes) {
    String text = decode(bytes);
    try {
      new StrictJson(text).readObject();
    } catch (MalformedJsonException | EOFException e) {
      throw new MalformedBodyException("it is not one JSON object and nothing else");
    } catch (IOException e) {
      throw new MalformedBodyException("it cannot be read to its end");
    }
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedBodyException("it is not UTF-8");
    }
  }

  private void readObject() throws IOException {
    if (reader.peek() != JsonToken.BEGIN_OBJECT) {
      throw new MalformedBodyException("it is not a JSON object");
    }
    do {
      readToken();
    } while (!names.isEmpty());
    reader.skipValue(); // The end of the document; anything else is malformed here.
  }

  private void readToken() throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> {
        reader.beginObject();
        names.push(new HashSet<>());
      }
      case END_OBJECT -> {
        reader.endObject();
        names.pop();
      }
      case BEGIN_ARRAY -> reader.beginArray();
      case END_ARRAY -> reader.endArray();
      case NAME -> {
        String name = reader.nextName();
        checkWhole(name);
        if (!names.element().add(name)) {
          throw new MalformedBodyException("a name stands twice in one object");
        }
      }
      case STRING -> checkWhole(reader.nextString());
      default -> reader.skipValue();
    }
  }

  /** Half a character can be written as an escape, but means nothing. */
  private static void checkWhole(String text) {
    if (text.codePoints().anyMatch(StrictJson::isHalf)) {
      throw new MalformedBodyException("a text has half a surrogate pair");
    }
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
