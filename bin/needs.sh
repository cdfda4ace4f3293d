# What the commands need: Rust of the stated version and a C compiler to link with. Read by
# bin/demo, bin/test and bin/bench from the root of the repository.

missing() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Installs a Debian package if that is possible without asking; otherwise says how to get it.
install() {
    if ! command -v apt-get >/dev/null 2>&1; then
        return 1
    elif [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        return 1
    fi
    echo "Installing $1 …"
    { $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends $1; } >/dev/null 2>&1
}

need_rust() {
    for folder in "${CARGO_HOME:-$HOME/.cargo}/bin" "$HOME/.cargo/bin" /usr/local/cargo/bin; do
        command -v cargo >/dev/null 2>&1 && break
        [ -x "$folder/cargo" ] && PATH="$folder:$PATH"
    done
    least=$(sed -n 's/^rust-version = "\([0-9.]*\)".*/\1/p' Cargo.toml)
    command -v cargo >/dev/null 2>&1 && command -v rustc >/dev/null 2>&1 ||
        missing "Counterpart needs Rust $least or newer, and cargo is not here: get it from https://rustup.rs, then run this again."
    have=$(rustc --version 2>/dev/null | cut -d' ' -f2)
    [ -n "$have" ] || missing "Counterpart needs Rust $least or newer, and rustc does not start: run 'rustup default stable'."
    echo "$have $least" | awk '{ split($1, a, /[.-]/); split($2, b, "."); exit !(a[1] > b[1] || a[1] == b[1] && a[2] >= b[2]) }' ||
        missing "Counterpart needs Rust $least or newer, and this is $have: run 'rustup update stable', or get it from https://rustup.rs."
}

need_compiler() {
    command -v cc >/dev/null 2>&1 || install 'gcc libc6-dev' || true
    command -v cc >/dev/null 2>&1 ||
        missing "Counterpart needs a C compiler to link with, and cc is not here: on Debian run 'apt-get install gcc libc6-dev', on Fedora 'dnf install gcc', on a Mac 'xcode-select --install'."
}

need_checks() {
    cargo fmt --version >/dev/null 2>&1 || missing "bin/test needs rustfmt: run 'rustup component add rustfmt'."
    cargo clippy --version >/dev/null 2>&1 || missing "bin/test needs clippy: run 'rustup component add clippy'."
}

# The newest PostgreSQL that is installed, from 15 on; `postgres` is its folder of programs.
need_postgres() {
    find_postgres || { install postgresql && find_postgres; } ||
        missing "The tests need PostgreSQL 15 or newer: on Debian run 'apt-get install postgresql'. Its service need not run."
}

find_postgres() {
    for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn) /usr/local/bin /usr/bin /opt/homebrew/bin; do
        if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then
            postgres=$folder
            return 0
        fi
    done
    return 1
}

# Chromium and its driver, for the tests that look at pages as people do.
need_browser() {
    command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1 && return
    install 'chromium chromium-driver' || true
    command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1 ||
        missing "The tests need Chromium and its driver: on Debian run 'apt-get install chromium chromium-driver'."
}

# The accessibility checker axe-core, fetched from the npm registry once and held to its published hash.
need_axe() {
    axe=axe-core-4.14.1
    hash=1477dafa598d8d065f273d6af302aa203c02e83131707b7fa648cd41bd3d6b734f8c22a0dab86ee6a6f64b8afbe804b214d36db85a2826965edfb3a0b9d546b5
    AXE="$(pwd)/target/$axe/axe.min.js"
    export AXE
    [ -s "$AXE" ] && return
    command -v curl >/dev/null 2>&1 || install 'curl ca-certificates' || true
    mkdir -p "target/$axe"
    curl -fsSL "https://registry.npmjs.org/axe-core/-/$axe.tgz" -o "target/$axe.tgz" ||
        missing "The tests need axe-core from registry.npmjs.org, which cannot be reached."
    echo "$hash  target/$axe.tgz" | sha512sum -c --quiet - || missing "axe-core is not what was published."
    tar -xzf "target/$axe.tgz" -C "target/$axe" --strip-components 1 package/axe.min.js
    rm "target/$axe.tgz"
}
