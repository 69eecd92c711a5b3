# Making the headless product on demand, for `sahab`. Sourced after env.sh. What is said otherwise by ide.sh makes the Eclipse product.
#
# A product lies in the user's cache under the hash of everything it was built from: sources that changed have another hash,
# so a stale product is never started. It is built in a copy of its inputs, away from the work tree, and appears by a rename.

PRODUCTS="$USER_CACHE/product"
PRODUCTS_TO_KEEP=4
# What Maven builds, where it leaves it, and the file that tells a product that is complete.
BUILD=(-Dproduct-only -pl releng/org.sahab.headless -am)
BUILT=releng/org.sahab.headless/target/product
MARK=classpath

# Runs are short: the quick compiler alone costs less than both, and so does a collector without threads of its own.
# A message of the JVM about an archive it cannot use is not for the user. What is read and written does not depend on the locale.
readonly JVM_OPTIONS=(
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true
)

# Room for the trees of a batch from the start: a heap that grows step by step pays for each with a collection (8 to 12 % of a
# run over 600,000 lines). Who sets the heap sets all of it, as a first size above the last is an error.
case " ${SAHAB_JAVA_OPTS:-}" in
    *" -Xm"* | *" -XX:"*Heap* | *" -XX:"*RAM*) readonly HEAP_OPTIONS=(-Xmx1400m) ;;
    *) readonly HEAP_OPTIONS=(-Xms700m -Xmn350m -Xmx1400m) ;;
esac

# Lists what the product is built from, ending each name with NUL. Tests, the plug-in, and what only an IDE reads are no part of it.
list_inputs() (
    shopt -s dotglob nullglob
    inputs=(pom.xml LICENSE NOTICE.md .mvn releng/pom.xml releng/launch)
    for part in bundles/org.sahab.*/* releng/org.sahab.headless/* releng/org.sahab.target.headless/*; do
        case $part in bundles/org.sahab.ui/* | bundles/org.sahab.ui.*) continue ;; esac
        case ${part##*/} in
            target | test | bin | lib | .settings | .classpath | .project | .gitignore | .polyglot.* | .tycho-consumer-pom.xml) ;;
            *) inputs+=("$part") ;;
        esac
    done
    find "${inputs[@]}" -type f -print0
)

hash_inputs() {
    if command -v sha256sum >/dev/null; then
        list_inputs | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-32
    else
        list_inputs | LC_ALL=C sort -z | xargs -0 shasum -a 256 | shasum -a 256 | cut -c 1-32
    fi
}

# Sets PRODUCT to the product of the sources in folder $1, building it if there is none yet.
find_product() {
    local hash
    hash=$(cd "$1" && hash_inputs) || die "The sources in $1 cannot be read."
    PRODUCT=$PRODUCTS/$hash
    [ -e "$PRODUCT/$MARK" ] && return 0
    mkdir -p "$PRODUCTS" 2>/dev/null && [ -w "$PRODUCTS" ] ||
        die "The folder $USER_CACHE cannot be written: set XDG_CACHE_HOME to one that can."
    # what cannot be built is said once, by the build
    one_at_a_time build_if_missing "$1" || exit $?
    [ -e "$PRODUCT/$MARK" ] || find_product "$1"
}

# Runs a command that makes something all starts share. Starts at the same time wait for the first; where there is no flock each
# makes it, which costs more and is as right.
one_at_a_time() (
    if command -v flock >/dev/null; then
        exec 9>"$USER_CACHE/lock"
        flock -n 9 || { say "Waiting for another start, which is preparing Sahab…" && flock 9; }
    fi
    "$@"
)

build_if_missing() {
    [ -e "$PRODUCT/$MARK" ] && return 0
    find_maven
    build_product "$1"
}

build_product() (
    log=$USER_CACHE/build.log
    work=$(mktemp -d "$USER_CACHE/build.XXXXXX") || die "The folder $USER_CACHE cannot be written: set XDG_CACHE_HOME to one that can."
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM HUP
    say "Building Sahab (once, a minute or two; the log is $log)…"
    (cd "$1" && list_inputs | tar -c --null -T - -f -) | tar -x -C "$work" -f - || die "The sources in $1 cannot be copied to $work."
    cd "$work"
    # what is built is what was copied, even if a source has changed since the start
    product=$PRODUCTS/$(hash_inputs)
    "$MVN" -B package "${BUILD[@]}" </dev/null 2>&1 | tee "$log" | awk '
        /^\[INFO\] Building .* \[[0-9]+\/[0-9]+\]$/ {
            sub(/^\[INFO\] Building (\[[a-z]+\] )?/, ""); sub(/ [^ ]+ +\[/, " ["); print "  " $0; fflush()
        }' >&2
    if [ "${PIPESTATUS[0]}" -ne 0 ]; then
        grep '^\[ERROR\]' "$log" | head -n 30 >&2
        die "Sahab could not be built; the whole log is $log."
    fi
    mv "$work/$BUILT" "$product" 2>/dev/null || [ -e "$product/$MARK" ] ||
        die "The product cannot be moved to $product."
    forget_old_products
)

# Can product $1 still be running? A run of the headless product is short.
may_be_running() {
    [ -n "$(find "$1/used" -mmin -120)" ]
}

# A product takes some 70 MB: those started last are kept, and any that may still be running.
forget_old_products() {
    local used
    find "$USER_CACHE" -maxdepth 1 \( -name 'build.??????' -o -name 'fetch.??????' \) -mtime +0 -exec rm -rf {} + 2>/dev/null
    # shellcheck disable=SC2012 # the names are hashes
    { ls -t "$PRODUCTS"/*/used 2>/dev/null || true; } | tail -n +$((PRODUCTS_TO_KEEP + 1)) | while IFS= read -r used; do
        may_be_running "${used%/used}" || rm -rf "${used%/used}"
    done
}

# Sets CLASS_PATH to that of $PRODUCT. Starts no process.
read_class_path() {
    local line
    CLASS_PATH=
    while IFS= read -r line; do
        CLASS_PATH=$CLASS_PATH${CLASS_PATH:+:}$PRODUCT/$line
    done <"$PRODUCT/classpath"
}

# Sets REPLY to a name for the JDK in JAVA_HOME: what is archived by one cannot be read by another. Starts no process.
jdk_name() {
    local line name=
    while IFS= read -r line; do
        case $line in
            IMPLEMENTOR=* | JAVA_VERSION=* | JAVA_RUNTIME_VERSION=*) name=$name-${line#*=} ;;
        esac
    done <"$JAVA_HOME/release"
    name=${name//\"/}
    REPLY=${name//[!A-Za-z0-9.+-]/_}
}

# Sets ARCHIVE_OPTION to what lets the JVM start with classes that were loaded and linked before. Makes the archive where it is
# missing, by assessing a small sample; where that fails, the start is slower and no less right.
find_archive() {
    local archive
    jdk_name
    archive=$PRODUCT/archive$REPLY
    [ -e "$archive" ] || one_at_a_time make_archive "$archive"
    if [ ! -s "$archive" ]; then
        ARCHIVE_OPTION=-Xshare:auto
    elif has_aot_cache; then
        ARCHIVE_OPTION=-XX:AOTCache=$archive
    else
        ARCHIVE_OPTION=-XX:SharedArchiveFile=$archive
    fi
}

has_aot_cache() {
    jdk_major "$JAVA_HOME"
    [ "$REPLY" -ge 25 ]
}

make_archive() (
    archive=$1
    [ -e "$archive" ] && exit 0
    option=-XX:ArchiveClassesAtExit
    has_aot_cache && option=-XX:AOTCacheOutput
    work=$(mktemp -d "$PRODUCT/work.XXXXXX" 2>/dev/null) || exit 0
    trap 'rm -rf "$work"' EXIT
    trap 'exit 130' INT TERM HUP
    say "Preparing Sahab for quick starts with this JDK (once)…"
    (cd "$work" && "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" "${HEAP_OPTIONS[@]}" "$option=$work/archive" -cp "$CLASS_PATH" org.sahab.cli.Main \
        assess "$PRODUCT/sample" --output "$work/report" --offline) </dev/null >"$PRODUCT/archive.log" 2>&1
    [ -s "$work/archive" ] || : >"$work/archive"
    mv "$work/archive" "$archive"
)
