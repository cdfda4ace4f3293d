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
