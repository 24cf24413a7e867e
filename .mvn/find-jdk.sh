# Sourced by mvnw and cartwright: sets JAVA_HOME to a JDK of 21 or later, the newest there is.
# What JAVA_HOME or the PATH names is taken if it is new enough.

JDK_MIN=21

jdk_release() { # prints the major version of the JDK in folder $1, or nothing
  [ -x "$1/bin/javac" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

jdk_new_enough() {
  [ "$(jdk_release "$1" || true)" -ge "$JDK_MIN" ] 2>/dev/null
}

find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && jdk_new_enough "$JAVA_HOME"; then
    return 0
  fi
  jdk_on_path=$(command -v javac || true)
  if [ -n "$jdk_on_path" ]; then
    jdk_on_path=$(dirname "$(dirname "$(readlink -f "$jdk_on_path")")")
    if jdk_new_enough "$jdk_on_path"; then
      JAVA_HOME=$jdk_on_path
      export JAVA_HOME
      return 0
    fi
  fi
  jdk_best=0
  for jdk_folder in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/java/* /opt/jdk*; do
    jdk_found=$(jdk_release "$jdk_folder" || true)
    if [ "${jdk_found:-0}" -ge "$JDK_MIN" ] && [ "$jdk_found" -gt "$jdk_best" ]; then
      jdk_best=$jdk_found
      JAVA_HOME=$jdk_folder
    fi
  done
  if [ "$jdk_best" -eq 0 ]; then
    echo "Cartwright needs a JDK of version $JDK_MIN or later, and found none: install one (Temurin 25, for example)," >&2
    echo "or let JAVA_HOME name its folder. JAVA_HOME is: ${JAVA_HOME:-not set}" >&2
    return 1
  fi
  export JAVA_HOME
}
