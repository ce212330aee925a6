# Sourced by run and test: finds a JDK, compiles the launcher if its sources are newer, and hands everything over.
# shellcheck shell=sh disable=SC2154 # $script is theirs
caller=$PWD
cd "$(dirname "$0")" || exit 1
classes=.run/launcher

fail() { printf '%s\n' "$@" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

# the one command that brings a JDK and Maven here, if we know the package manager
install_command() {
  if has apt-get; then
    version=17
    apt-cache show openjdk-21-jdk-headless >/dev/null 2>&1 && version=21
    printf '%s' "${as_root}apt-get install -y -qq openjdk-$version-jdk-headless maven"
  elif has dnf; then printf '%s' "${as_root}dnf install -y -q java-21-openjdk-devel maven"
  elif has brew; then printf '%s' "brew install -q --cask temurin@21 maven"
  fi
}

needs_jdk() { # sentence
  as_root=''
  ! has id || [ "$(id -u)" = 0 ] || as_root="sudo "
  if [ -n "$install" ] && [ -z "$installed" ]; then
    installed=yes
    if has apt-get; then
      ${as_root}apt-get -qq update
      [ -d /usr/share/man/man1 ] || ${as_root}mkdir -p /usr/share/man/man1 # slim images lack it, and the JDK links its pages there
    fi
    command=$(install_command)
    [ -z "$command" ] || { printf '%s\n' "Installing a JDK and Maven: $command"; $command && find_jdk && return; }
  fi
  command=$(install_command)
  fail "$1" ${command:+"On this machine: $command; ./run --install does it."}
}

find_jdk() {
  java=$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java")
  [ -z "$java" ] || [ "$(cat $classes/compiled 2>/dev/null)" != "$java" ] || return 0 # it was looked at before
  version=$([ -z "$java" ] || "$java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
  if [ -z "$version" ]; then # macOS has a java that only says that there is none
    needs_jdk "There is no Java: install a JDK, version 17 or newer, and put it on the PATH or in JAVA_HOME."
  elif [ "$version" -lt 17 ]; then
    needs_jdk "Java $version is too old: Quartet needs a JDK, version 17 or newer."
  elif ! has "${java}c"; then
    needs_jdk "There is a Java runtime, but no compiler: install a JDK, version 17 or newer."
  fi
}

install='' installed=''
for word in "$@"; do [ "$word" != --install ] || install=yes; done
find_jdk
if [ ! -f $classes/compiled ] || [ -n "$(find launcher/src/main/java -newer $classes/compiled 2>/dev/null | head -n 1)" ]; then
  mkdir -p $classes 2>/dev/null && [ -w $classes ] ||
    fail "This folder cannot be written to: .run and data here belong to another user, or the disk is read-only."
  rm -f $classes/compiled
  "${java}c" --release 17 -d $classes -sourcepath launcher/src/main/java \
    launcher/src/main/java/com/example/quartet/launcher/Launcher.java || exit 1
fi
[ "$(cat $classes/compiled 2>/dev/null)" = "$java" ] || { printf "%s\n" "$java" >$classes/compiled; } 2>/dev/null
terminal=false
[ ! -t 1 ] || terminal=true
exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx64m -Dlauncher.terminal=$terminal \
  -Dlauncher.caller="$caller" -cp $classes com.example.quartet.launcher.Launcher "$script" "$@"
