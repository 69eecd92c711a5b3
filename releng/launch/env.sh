# What `verify` and `sahab` share: finding a JDK and a Maven that are new enough, or saying in one line what to install.
# Sourced by both; works with the bash 3.2 of macOS.

readonly MIN_JDK=21
readonly MIN_MAVEN=3.9.9
readonly MAVEN_TO_FETCH=3.9.16
readonly USER_CACHE="${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/sahab"

INSTALL_MISSING=${CI:-false}

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$*"
    exit 2
}

# A JVM reads the names of files in the encoding of the locale, whatever else it is told: makes that UTF-8.
use_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *UTF-8* | *utf8* | *UTF8* | *utf-8*) ;;
        *) [ "$(uname)" = Darwin ] || export LC_ALL=C.UTF-8 ;;
    esac
}

# Sets REPLY to the major version of the JDK in folder $1, or to 0 if there is none. Starts no process.
jdk_major() {
    REPLY=0
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    local line
    while IFS= read -r line; do
        case $line in
            JAVA_VERSION=*)
                line=${line#*\"}
                line=${line%%[!0-9]*}
                REPLY=${line:-0}
                return 0
                ;;
        esac
    done <"$1/release"
}

# Sets JAVA_HOME to a JDK that is new enough: the one the user named, the one on the PATH, else the newest in the usual places.
look_for_jdk() {
    local home best=0 chosen=
    if [ -n "${JAVA_HOME:-}" ]; then
        jdk_major "$JAVA_HOME"
        [ "$REPLY" -ge "$MIN_JDK" ] && return 0
    fi
    if home=$(command -v javac); then
        # a loop, as macOS knows no readlink -f
        while [ -L "$home" ]; do
            local to
            to=$(readlink "$home")
            case $to in
                /*) home=$to ;;
                *) home=${home%/*}/$to ;;
            esac
        done
        home=${home%/bin/javac}
        jdk_major "$home"
        if [ "$REPLY" -ge "$MIN_JDK" ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    fi
    for home in /usr/lib/jvm/* /opt/* /opt/*/* /usr/java/* /usr/local/*jdk* "${HOME:-}"/.sdkman/candidates/java/* \
        "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        jdk_major "$home"
        if [ "$REPLY" -ge "$MIN_JDK" ] && [ "$REPLY" -gt "$best" ]; then
            best=$REPLY
            chosen=$home
        fi
    done
    if [ -z "$chosen" ] && [ -x /usr/libexec/java_home ]; then
        chosen=$(/usr/libexec/java_home -F -v "$MIN_JDK+" 2>/dev/null) || chosen=
    fi
    [ -n "$chosen" ] || return 1
    JAVA_HOME=$chosen
    export JAVA_HOME
}

# Installs the first of the Debian packages named that can be had. Fails where that is not wanted or not possible.
install_first_of() {
    install_from "$(printf '%s|' "$@")"
}

# Installs Debian packages; of those that are written as a|b, the first that can be had.
install_from() {
    [ "$INSTALL_MISSING" = true ] && command -v apt-get >/dev/null || return 1
    local root=() choice package chosen packages=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || return 1
        root=(sudo -n)
    fi
    ${root[@]+"${root[@]}"} apt-get update -qq >&2 || return 1
    for choice in "$@"; do
        chosen=
        for package in ${choice//|/ }; do
            if apt-cache show "$package" >/dev/null 2>&1; then
                chosen=$package
                break
            fi
        done
        [ -n "$chosen" ] || return 1
        packages+=("$chosen")
    done
    say "Installing ${packages[*]}…"
    DEBIAN_FRONTEND=noninteractive ${root[@]+"${root[@]}"} apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
}

find_jdk() {
    look_for_jdk && return 0
    install_first_of openjdk-25-jdk-headless openjdk-21-jdk-headless && look_for_jdk && return 0
    die "No JDK $MIN_JDK or newer was found: install one (for example the package openjdk-$MIN_JDK-jdk-headless) or set JAVA_HOME to it."
}

# Is Maven $1 new enough, and not of the next major line, which the build was never tried with?
maven_fits() {
    local have wanted
    IFS=. read -r -a have <<<"${1%%[!0-9.]*}"
    IFS=. read -r -a wanted <<<"$MIN_MAVEN"
    [ "${have[0]:-0}" -eq "${wanted[0]}" ] || return 1
    [ "${have[1]:-0}" -gt "${wanted[1]}" ] && return 0
    [ "${have[1]:-0}" -eq "${wanted[1]}" ] && [ "${have[2]:-0}" -ge "${wanted[2]}" ]
}

# Sets MVN to a Maven that is new enough; fetches one with an older one, by coordinate, where there is only that.
find_maven() {
    local version fetched="$USER_CACHE/apache-maven-$MAVEN_TO_FETCH"
    if command -v mvn >/dev/null; then
        version=$(cd / && mvn --version 2>/dev/null | sed -n 's/^[^A-Za-z]*Apache Maven \([0-9.]*\).*/\1/p')
        if maven_fits "$version"; then
            MVN=mvn
            return 0
        fi
    fi
    MVN=$fetched/bin/mvn
    [ -x "$MVN" ] && return 0
    if ! command -v mvn >/dev/null && ! install_first_of maven; then
        die "No Maven was found: install Maven $MIN_MAVEN or newer (an older one will do to fetch it)."
    fi
    fetch_maven "$fetched"
}

fetch_maven() {
    local target=$1 work zip
    say "Fetching Maven $MAVEN_TO_FETCH into $USER_CACHE…"
    mkdir -p "$USER_CACHE" || die "The folder $USER_CACHE cannot be written: set XDG_CACHE_HOME to one that can."
    work=$(mktemp -d "$USER_CACHE/fetch.XXXXXX") || die "The folder $USER_CACHE cannot be written: set XDG_CACHE_HOME to one that can."
    # away from the project, whose build extension the older Maven cannot load
    if ! (cd "$work" && mvn -B -q -C org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
        "-Dartifact=org.apache.maven:apache-maven:$MAVEN_TO_FETCH:zip:bin" "-DoutputDirectory=$work") >"$work/log" 2>&1; then
        cat "$work/log" >&2
        rm -rf "$work"
        die "Maven $MAVEN_TO_FETCH could not be fetched: install Maven $MIN_MAVEN or newer, or check the network."
    fi
    zip=$work/apache-maven-$MAVEN_TO_FETCH-bin.zip
    if ! (cd "$work" && "$JAVA_HOME/bin/jar" xf "$zip") || ! chmod +x "$work/apache-maven-$MAVEN_TO_FETCH/bin/mvn"; then
        rm -rf "$work"
        die "Maven $MAVEN_TO_FETCH could not be unpacked: install Maven $MIN_MAVEN or newer."
    fi
    # another start may have been quicker: its folder is as good
    [ -d "$target" ] || mv "$work/apache-maven-$MAVEN_TO_FETCH" "$target" 2>/dev/null || [ -d "$target" ]
    rm -rf "$work"
}

# What the tests of the plug-in need of the machine, as Debian calls it: a screen that nobody sees, a window manager (without one no
# window is ever active), the libraries of the widgets, icons, and letters of all languages. The t64 are the same since Debian 13.
readonly DISPLAY_PACKAGES=(
    xvfb xauth metacity dbus-daemon "libgtk-3-0t64|libgtk-3-0" libwebkit2gtk-4.1-0 adwaita-icon-theme fonts-noto-core
)

# Sets ON_DISPLAY to the command that runs another where there is a display; to nothing where there is one.
find_display() {
    ON_DISPLAY=()
    # the widgets of Windows and macOS need no X server
    [ "$(uname)" = Linux ] || return 0
    if ! can_show_windows; then
        install_from "${DISPLAY_PACKAGES[@]}" && can_show_windows ||
            die "The tests of the plug-in open windows: set DISPLAY and install GTK 3, or install ${DISPLAY_PACKAGES[*]} (./verify --install-missing does it on Debian)."
    fi
    [ -n "${DISPLAY:-}" ] ||
        ON_DISPLAY=(xvfb-run -a -s "-screen 0 1600x1000x24" dbus-run-session -- bash "$PWD/releng/launch/with-windows.sh")
}

can_show_windows() {
    local program
    if [ -z "${DISPLAY:-}" ]; then
        for program in xvfb-run Xvfb xauth metacity dbus-run-session; do
            command -v "$program" >/dev/null || return 1
        done
    fi
    # not asked of grep -q, which would end before ldconfig has said all
    [ -n "$({ ldconfig -p || /sbin/ldconfig -p; } 2>/dev/null | grep 'libgtk-3\.so\.0')" ]
}
