#!/bin/sh
# Starts Saiknes with what `prepare` kept. More options for the JVM: SAIKNES_JAVA_OPTIONS, such as -Xmx400m.
# What was kept fits the very JDK, jar and place that it was made with. Where it does not fit, one line says so and the
# program starts without it; `prepare` makes it anew. The JVM looks closer and says so, too, but to ask it beforehand
# would cost a sixth of the start.
folder=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
home="@JAVA_HOME@"
java="$home/bin/java"
cache="$folder/saiknes.aot"
if [ "$folder" = "@FOLDER@" ] && [ -x "$java" ] && cmp -s "$home/release" "$folder/jdk-release" &&
    [ -f "$cache" ] && ! [ "$folder/saiknes.jar" -nt "$cache" ]; then
  kept="-XX:AOTCache=$cache"
else
  echo "What \`prepare\` kept does not fit this JDK or folder; starting without it." >&2
  kept=
  [ -x "$java" ] || java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
fi
# shellcheck disable=SC2086
exec "$java" @OPTIONS@ $SAIKNES_JAVA_OPTIONS ${kept:+"$kept"} -jar "$folder/saiknes.jar" "$@"
