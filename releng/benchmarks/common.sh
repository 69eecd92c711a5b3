# What the benchmarks share: inputs, measuring whole processes, medians. Sourced with the repository's top as the current folder.
# Figures are medians; user and system time add up to CPU. Needs GNU time.
. releng/launch/env.sh
. releng/launch/product.sh

# Finds the tools and sets the names used below: work, gnu_time.
prepare() {
    gnu_time=$(command -v time) && "$gnu_time" --version 2>&1 | grep -q GNU ||
        die "GNU time was not found: install it (the package time)."
    find_jdk
    find_maven
    find_product "$top"
    read_class_path
    work=$USER_CACHE/benchmarks
    mkdir -p "$work/inputs" "$work/classes"
}

coordinate() {
    case $1 in
        daytrader) echo org.apache.geronimo.daytrader:daytrader-parent:2.2.1 ;;
        continuum) echo org.apache.continuum:continuum:1.4.1 ;;
        shindig) echo org.apache.shindig:shindig-project:2.5.2 ;;
        geronimo) echo org.apache.geronimo:geronimo:3.0.1 ;;
        openejb) echo org.apache.openejb:openejb:4.7.5 ;;
        *) return 1 ;;
    esac
}

# Sets FOLDER to the unpacked sources of an input.
find_input() {
    local name=$1 unpack
    if [ "$name" = openejb-twice ]; then
        find_input openejb
        local once=$FOLDER
        FOLDER=$work/inputs/openejb-twice
        if [ ! -d "$FOLDER" ]; then
            mkdir -p "$FOLDER.new"
            cp -r "$once" "$FOLDER.new/first"
            cp -r "$once" "$FOLDER.new/second"
            mv "$FOLDER.new" "$FOLDER"
        fi
        return
    fi
    if ! coordinate "$name" >/dev/null; then
        [ -d "$name" ] || die "$name is neither an input nor a folder."
        FOLDER=$(cd "$name" && pwd)
        return
    fi
    FOLDER=$work/inputs/$name
    [ -d "$FOLDER" ] && return
    unpack=$(mktemp -d "$work/inputs/unpack.XXXXXX")
    (cd "$unpack" && "$MVN" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
        "-Dartifact=$(coordinate "$name"):zip:source-release" "-DoutputDirectory=$unpack/zip" >&2 &&
        mkdir sources && cd sources && "$JAVA_HOME/bin/jar" xf ../zip/*.zip) || die "$name could not be fetched."
    mv "$unpack/sources" "$FOLDER"
    rm -rf "$unpack"
}

# measure NAME COMMAND...: appends "user system wall peak" of one run to the figures of NAME.
measure() {
    local name=$1
    shift
    "$gnu_time" -q -o "$work/figures/$name.last" -f '%U %S %e %M' "$@" >"$work/figures/$name.out" 2>&1 || true
    tail -n 1 "$work/figures/$name.last" >>"$work/figures/$name"
}

# Prints "cpu wall peak" of NAME: medians in seconds and MB.
medians() {
    awk '{ printf "%.2f %.2f %.0f\n", $1 + $2, $3, $4 / 1024 }' "$work/figures/$1" | {
        local column all
        all=$(cat)
        for column in 1 2 3; do
            printf '%s\n' "$all" | cut -d ' ' -f $column | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
        done
    } | tr '\n' ' '
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

print_machine() {
    printf 'Machine: %s, %s cores, %s; JDK %s; %s; %s rounds, medians\n\n' \
        "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)" "$(getconf _NPROCESSORS_ONLN)" "$(uname -sr)" \
        "$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")" "$(date +%F)" "$1"
}
