#!/bin/sh
# Starts Saiknes with what `prepare` kept. More options for the JVM: SAIKNES_JAVA_OPTIONS, such as -Xmx400m.
# What was kept fits the very JDK, jar and place that it was made with. Where it does not fit, one line says so and the
# program starts without it; `prepare` makes it anew.
folder=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
java="JAVA_HOME_THEN/bin/java"
[ -n "$JAVA_HOME" ] && java="$JAVA_HOME/bin/java"
[ -x "$java" ] || java=java
cache="-XX:AOTCache=$folder/saiknes.aot"
options="JAVA_OPTIONS -Xlog:disable -Xlog:all=error:stderr:none"
# shellcheck disable=SC2086
if ! "$java" $options -XX:AOTMode=on "$cache" -jar "$folder/saiknes.jar" --version >/dev/null 2>&1; then
  echo "What \`prepare\` kept does not fit this JDK or folder; starting without it." >&2
  cache=
fi
# shellcheck disable=SC2086
exec "$java" $options $SAIKNES_JAVA_OPTIONS ${cache:+"$cache"} -jar "$folder/saiknes.jar" "$@"
