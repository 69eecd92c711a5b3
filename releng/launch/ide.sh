# Opening an Eclipse with Sahab in it, for `sahab ide`. Sourced after product.sh, whose functions make that product here.

PRODUCTS="$USER_CACHE/ide"
PRODUCTS_TO_KEEP=2
MARK=artifacts.xml

# What Eclipse is usually started with, and more memory than the JVM would take by itself on a small machine.
readonly IDE_OPTIONS=(-Xms256m -Xmx2g -XX:+UseG1GC -XX:+UseStringDeduplication -Dosgi.requiredJavaVersion=21)

# The exit code by which Eclipse asks to be started again, as after the installation of software.
readonly START_AGAIN=23

ide_usage() {
    cat <<'TEXT'
Usage: sahab ide [--workspace DIR]

Opens an Eclipse IDE with Sahab in it. The first start builds it, and so does the first after a change of the sources.

  --workspace DIR  where Eclipse keeps projects and settings (by default sahab-workspace in your home folder)
  --help           this text

To assess a project, right-click it and choose Assess Cloud Readiness.
TEXT
}

# Lists what the product is built from, ending each name with NUL. Tests, the command line, and what only an IDE reads are no part of it.
list_inputs() (
    shopt -s dotglob nullglob
    inputs=(pom.xml LICENSE NOTICE.md .mvn releng/pom.xml releng/org.sahab.headless/pom.xml)
    for part in bundles/org.sahab.*/* features/org.sahab.*/* releng/org.sahab.ide*/* releng/org.sahab.target.headless/* \
        releng/org.sahab.target.ide/*; do
        case $part in bundles/org.sahab.cli/* | bundles/org.sahab.ui.tests/*) continue ;; esac
        case ${part##*/} in
            target | test | bin | lib | .settings | .classpath | .project | .gitignore | .polyglot.* | .tycho-consumer-pom.xml) ;;
            *) inputs+=("$part") ;;
        esac
    done
    find "${inputs[@]}" -type f -print0
)

# A session may last for days; it leaves the number of its process.
may_be_running() {
    local session
    for session in "$1"/sessions/*; do
        kill -0 "${session##*/}" 2>/dev/null && return 0
    done
    return 1
}

# Sets BUILD and BUILT for the platform this runs on.
choose_platform() {
    local os ws arch
    case $(uname -s) in
        Linux) os=linux ws=gtk ;;
        Darwin) os=macosx ws=cocoa ;;
        *) die "On this system sahab ide cannot be started from a shell; on Windows use sahab.cmd." ;;
    esac
    case $(uname -m) in
        x86_64 | amd64) arch=x86_64 ;;
        *) arch=aarch64 ;;
    esac
    case $os.$arch in
        linux.x86_64 | macosx.aarch64) ;;
        *) die "Eclipse's widgets for $os on $arch are not on Maven Central in this version: install Sahab from its update site into an Eclipse of your own." ;;
    esac
    BUILD=(-Dproduct-only -Dide "-Dide.os=$os" "-Dide.ws=$ws" "-Dide.arch=$arch" -pl releng/org.sahab.ide -am)
    BUILT=releng/org.sahab.ide/target/products/org.sahab.ide/$os/$ws/$arch
}

needs_display() {
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ||
        die "sahab ide opens a window, and there is no display: start it in a graphical session, or set DISPLAY."
}

# Opens the product of the sources in folder $1; the other arguments are those of the user. Ends with Eclipse's exit code.
open_ide() {
    local home=$1 workspace=${HOME:-.}/sahab-workspace session status
    shift
    while [ $# -gt 0 ]; do
        case $1 in
            --workspace)
                [ $# -ge 2 ] && [ -n "$2" ] || die "--workspace needs a folder; sahab ide --help says more."
                workspace=$2
                shift
                ;;
            --workspace=?*) workspace=${1#*=} ;;
            -h | --help)
                ide_usage
                exit 0
                ;;
            *) die "sahab ide knows no $1; sahab ide --help says what it knows." ;;
        esac
        shift
    done
    needs_display
    mkdir -p "$workspace" 2>/dev/null && [ -w "$workspace" ] || die "The workspace $workspace cannot be written."
    workspace=$(cd "$workspace" && pwd)
    find_jdk
    choose_platform
    find_product "$home"
    : >"$PRODUCT/used"
    session=$PRODUCT/sessions/$$
    mkdir -p "$PRODUCT/sessions" && : >"$session"
    trap 'rm -f "$session"' EXIT
    local options=("${IDE_OPTIONS[@]}")
    [ "$(uname -s)" != Darwin ] || options+=(-XstartOnFirstThread -Dorg.eclipse.swt.internal.carbon.smallFonts)
    status=$START_AGAIN
    while [ "$status" = "$START_AGAIN" ]; do
        status=0
        # shellcheck disable=SC2086 # several options in one variable
        "$JAVA_HOME/bin/java" "${options[@]}" ${SAHAB_JAVA_OPTS:-} -jar "$PRODUCT"/plugins/org.eclipse.equinox.launcher_*.jar \
            -data "$workspace" || status=$?
    done
    case $status in
        0 | 130 | 143) ;;
        *) [ ! -e "$workspace/.metadata/.log" ] || say "Eclipse ended with exit code $status; its log is $workspace/.metadata/.log." ;;
    esac
    exit "$status"
}
