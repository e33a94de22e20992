#!/bin/sh
# Starts Saiknes with what `prepare` kept. More options for the JVM: SAIKNES_JAVA_OPTIONS, such as -Xmx400m.
# What was kept fits the very JDK, jar and place that it was made with. Where it does not fit, one line says so and the
# program starts without it; `prepare` makes it anew.
folder=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
java="@JAVA_HOME@/bin/java"
[ -x "$java" ] || java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
cache="-XX:AOTCache=$folder/saiknes.aot"
options="@OPTIONS@"
# shellcheck disable=SC2086
if ! "$java" $options -XX:AOTMode=on "$cache" -cp "$folder/saiknes.jar" -version >/dev/null 2>&1; then
  echo "What \`prepare\` kept does not fit this JDK or folder; starting without it." >&2
  cache=
fi
# shellcheck disable=SC2086
exec "$java" $options $SAIKNES_JAVA_OPTIONS ${cache:+"$cache"} -jar "$folder/saiknes.jar" "$@"
