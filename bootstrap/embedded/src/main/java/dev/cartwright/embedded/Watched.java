package dev.cartwright.embedded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Reports how much of a stream of known size was read, in whole percents below 100. */
final class Watched extends FilterInputStream {

  private static final int PERCENT_MAX = 99;

  private final long size;
  private final IntConsumer listener;
  private long read;
  private int reported;

  Watched(InputStream in, long size, IntConsumer listener) {
    super(in);
    this.size = size;
    this.listener = listener;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    count(Math.max(count, 0));
    return count;
  }

  private void count(int bytes) {
    read += bytes;
    int percent = (int) Math.min(PERCENT_MAX, read * 100 / size);
    if (percent > reported) {
      reported = percent;
      listener.accept(percent);
    }
  }
}
