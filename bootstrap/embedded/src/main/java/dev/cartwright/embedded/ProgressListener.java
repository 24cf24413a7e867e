package dev.cartwright.embedded;

/** Is told how far the start of a server is. Called by the starting thread; must not block. */
@FunctionalInterface
public interface ProgressListener {

  /** Ignores all progress. */
  ProgressListener SILENT = (server, activity, percent) -> {};

  /**
   * Takes note of progress. Each activity reports {@code 0} when it begins and {@code 100} when it
   * is done.
   *
   * @param server the server's name, for people
   * @param activity what is being done
   * @param percent how much of it is done, 0 to 100
   */
  void progressed(String server, Activity activity, int percent);

  /** What can take its time while a server starts. */
  enum Activity {
    /** The server's programs are unpacked; once for each version. */
    UNPACKING,
    /** An empty data folder is filled; once for each folder. */
    CREATING_DATA,
    /** The server reads its data, and repairs it if it was killed. */
    STARTING,
    /** The databases that are asked for and missing are created. */
    CREATING_DATABASES
  }
}
