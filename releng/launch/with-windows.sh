# Runs a command on a display that has a window manager as long as the command runs.
metacity --sm-disable >/dev/null 2>&1 &
manager=$!
"$@"
status=$?
kill "$manager" 2>/dev/null
exit "$status"
