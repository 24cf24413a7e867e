# Sourced by the start scripts: finds a JDK and runs a main class of the shared lib folder.

launch_bin=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$launch_bin/find-jdk.sh"
find_jdk || exit 1

# Small heaps and one collector thread: the data lies in the stores, not here.
# JAVA_OPTS comes last, so that it wins.
launch() { # main class, largest heap, then what the program is given
  launch_main=$1
  launch_heap=$2
  shift 2
  launch_quiet=
  if [ "$(jdk_release "$JAVA_HOME")" -ge 23 ]; then
    launch_quiet=--sun-misc-unsafe-memory-access=allow # Armeria's queues; older JDKs don't ask.
  fi
  # shellcheck disable=SC2086 # JAVA_OPTS holds several options.
  exec "$JAVA_HOME/bin/java" \
    --enable-native-access=ALL-UNNAMED $launch_quiet \
    -XX:+UseSerialGC \
    "-Xmx$launch_heap" \
    -XX:+ExitOnOutOfMemoryError \
    -Dorg.jooq.no-logo=true \
    -Dorg.jooq.no-tips=true \
    ${JAVA_OPTS-} \
    -cp "$(dirname -- "$launch_bin")/lib/*" \
    "dev.cartwright.bootstrap.$launch_main" "$@"
}
