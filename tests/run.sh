#!/usr/bin/env bash
# Every test, from nothing but Debian and Rust: installs what is missing, then checks
# format, lints, documentation, tests, examples and benchmarks.
set -euo pipefail
cd "$(dirname "$0")/.."

# Properties are tried on the same cases on every machine; PROPTEST_RNG_SEED= tries others.
export PROPTEST_RNG_SEED="${PROPTEST_RNG_SEED-2023}"

# Optimized programs are asked here whether they are right, not how fast they are: linked in a minute
# less each, they give the same bytes.
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16

step() { printf '\n== %s\n' "$*"; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

needed=(graphviz chromium poppler-utils libreoffice-impress libreoffice-calc python3-venv r-base-core r-cran-sna r-cran-igraph)
missing=()
for package in "${needed[@]}"; do
  dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
  step "Installing ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
fi
if command -v rustup >/dev/null; then
  for component in rustfmt clippy; do
    cargo "${component/rust/}" --version >/dev/null 2>&1 || rustup component add "$component"
  done
fi

step "Format"
cargo fmt --check

step "Lints"
cargo clippy --locked --all-targets -- -D warnings

step "Documentation"
RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps

step "Tests"
cargo test --locked --no-fail-fast

step "Benchmarks run"
cargo bench --locked --bench measures -- --test

step "Values beside networkx, igraph and R sna"
peers=target/peers
[ -x "$peers/bin/python" ] || python3 -m venv "$peers"
"$peers/bin/pip" install --quiet --disable-pip-version-check -r tests/peers/requirements.txt
"$peers/bin/python" tests/peers/compare.py target/debug/yhdyspinta
"$peers/bin/python" tests/peers/positions.py target/debug/yhdyspinta
"$peers/bin/python" tests/peers/mrqap.py target/debug/examples/explain_ties

step "Files of networkx, igraph, networkit and Graphviz, there and back"
"$peers/bin/python" tests/peers/formats.py target/debug/yhdyspinta

step "Files of R, there and back"
"$peers/bin/python" tests/peers/formats_in_r.py target/debug/yhdyspinta

step "GraphML and GEXF beside their schemas"
"$peers/bin/python" tests/peers/schemas.py target/debug/yhdyspinta

step "Tables of Apache Arrow, there and back"
"$peers/bin/python" tests/peers/tables.py target/debug/yhdyspinta

step "Workbooks of openpyxl and LibreOffice, there and back"
"$peers/bin/python" tests/peers/workbooks.py target/debug/yhdyspinta
"$peers/bin/python" tests/peers/saved_workbooks.py target/debug/yhdyspinta

step "Slides opened by python-pptx"
"$peers/bin/python" tests/peers/slides.py target/debug/yhdyspinta

step "Examples"
for example in examples/*.rs examples/*/main.rs; do
  name=${example#examples/}
  name=${name%/main.rs}
  name=${name%.rs}
  printf -- '-- %s\n' "$name"
  # Those that draw hundreds of pictures run as their users run them.
  case "$name" in
    beside_graphviz) cargo run --quiet --locked --release --example "$name" -- 20 1 ;;
    gallery) cargo run --quiet --locked --release --example "$name" ;;
    *) cargo run --quiet --locked --example "$name" ;;
  esac
done

step "The main job"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
for graph in graphs/*.json; do
  case "$graph" in *.schema.json) continue ;; esac
  cargo run --quiet --locked --release -- report "$graph" -o "$out/$(basename "$graph" .json)"
done

step "Everything passed"
