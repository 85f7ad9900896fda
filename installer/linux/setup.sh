# shellcheck shell=bash disable=SC2154
# Sourced by app/run and tests/run: installs the Debian packages that are missing, configures and builds a preset.
# Expects $top, the folder of the repository, and $self, the command that was typed; ends the caller with one line on any
# failure. Standard output stays the caller's.

fail() {
    echo "$self: $*" >&2
    exit 1
}

# The packages of these sections of packages.txt.
listed_packages() {
    local wanted=" $* " section="" line
    while read -r line; do
        case "$line" in
            '' | '#'*) ;;
            '['*']') section=${line:1:-1} ;;
            *) [[ $wanted != *" $section "* ]] || echo "$line" ;;
        esac
    done <"$top/installer/linux/packages.txt"
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# A step whose output only matters when it fails.
quietly() {
    local log
    log=$(mktemp)
    if "$@" >"$log" 2>&1 </dev/null; then
        rm -f "$log"
    else
        tail -n 30 "$log" >&2
        rm -f "$log"
        return 1
    fi
}

# install_packages SECTION…: asks dpkg (some milliseconds) and goes to the network only when something is missing.
install_packages() {
    local -a listed missing
    if [ -z "$(command -v dpkg-query)" ] || [ -z "$(command -v apt-get)" ]; then
        fail "no Debian here (no apt-get): install what installer/linux/packages.txt names, then cmake --preset release && cmake --build --preset release"
    fi
    mapfile -t listed < <(listed_packages "$@")
    mapfile -t missing < <(comm -23 <(printf '%s\n' "${listed[@]}" | sort) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${listed[@]}" 2>/dev/null | sed -n 's/^installed //p' | sort -u))
    [ ${#missing[@]} -gt 0 ] || return 0
    [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null ||
        fail "neither root nor sudo is at hand to install: ${missing[*]}"
    echo "$self: installing ${missing[*]}" >&2
    local -a get=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    quietly as_root "${get[@]}" update || fail "apt-get update failed, see above"
    quietly as_root "${get[@]}" install --no-install-recommends "${missing[@]}" || fail "apt-get install failed, see above"
}

# build PRESET [TARGET…]: CMake runs only for a new build folder or new presets; otherwise ninja knows when it must.
build() {
    local folder="$top/build/$1"
    if [ ! -f "$folder/build.ninja" ] || [ "$top/CMakePresets.json" -nt "$folder/build.ninja" ]; then
        (cd "$top" && quietly cmake --preset "$1") || fail "cmake --preset $1 failed, see above"
    fi
    local quiet=(--quiet)
    [ ! -t 2 ] || quiet=() # a person sees the progress
    ninja -C "$folder" "${quiet[@]}" "${@:2}" >&2 || fail "the $1 build failed, see above"
}
