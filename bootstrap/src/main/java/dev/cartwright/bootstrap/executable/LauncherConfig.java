package dev.cartwright.bootstrap.executable;

import dev.cartwright.bootstrap.config.Setting;
import java.nio.file.Path;
import java.util.Map;

/**
 * The settings of {@code ./cartwright}.
 *
 * @param home where it keeps data, logs and what it knows of a running system
 * @param portOffset what is added to every port, so that two systems fit on one machine
 */
public record LauncherConfig(
    @Setting(
            value = "HOME",
            shared = true,
            byDefault = ".cartwright",
            about = "For `./cartwright`: where data and logs are kept.")
        Path home,
    @Setting(
            value = "PORT_OFFSET",
            shared = true,
            byDefault = "0",
            min = "0",
            max = "10000",
            about = "For `./cartwright`: what is added to every port, for a second system.")
        int portOffset) {

  /** What the launcher is called among the executables. */
  public static final String LABEL = "cartwright";

  /** Reads the settings. */
  public static LauncherConfig read(Map<String, String> environment) {
    return Executable.catalog().read(LABEL, LauncherConfig.class, environment);
  }
}
