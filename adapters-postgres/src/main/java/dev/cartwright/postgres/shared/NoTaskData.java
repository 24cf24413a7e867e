package dev.cartwright.postgres.shared;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Refuses all data of tasks: db-scheduler's own choice would be Java serialization. */
final class NoTaskData implements Serializer {

  @Override
  public byte[] serialize(Object data) {
    throw new IllegalStateException("tasks carry no data");
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] data) {
    throw new IllegalStateException("tasks carry no data");
  }
}
