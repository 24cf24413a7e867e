# Runs one server and stops it cleanly when standard input ends, that is, when the JVM ends.
# Arguments: stop signal, lock file, seconds to wait for the lock, seconds a stop may take,
# folder to delete after a clean stop (or empty), and the server's command line.
# Prints the server's process id. Exits with the server's status, or 75 if the lock is taken.
signal=$1 lock=$2 lock_wait=$3 stop_wait=$4 litter=$5
shift 5
exec 3<&0 </dev/null

# The lock is inherited by the server: it is free only when guard and server are gone.
exec 9>"$lock" || exit 74
flock -w "$lock_wait" 9 || exit 75

"$@" 3<&- >&2 &
server=$!
echo "$server"

# The signal is repeated: the first one may come before the server has installed its handler.
stop_server() {
  while [ "$stop_wait" -gt 0 ] && kill -s "$signal" "$server"; do
    sleep 1
    stop_wait=$((stop_wait - 1))
  done
  kill -s KILL "$server"
}
(
  exec 9>&- >/dev/null 2>&1
  read -r _ <&3
  exec 3<&-
  stop_server
) &
watcher=$!
exec 3<&- >/dev/null

wait "$server"
status=$?
kill "$watcher"
[ -z "$litter" ] || [ "$status" -ne 0 ] || rm -rf -- "$litter"
exit "$status"
