#!/usr/bin/env bash
# Feeds every reader with bytes that reach new branches:
#
#     tests/fuzz/run.sh [SECONDS]      # of each target; 60 unless given
#
# Needs a C++ compiler besides Rust. What breaks a reader is left in target/fuzz/; what reached new
# branches is added to the corpus there, which begins with the files in tests/suite/formats/corpus.
# What every run of the tests repeats of it is tests/suite/broken/replay.rs.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
out=$PWD/target/fuzz
host=$(rustc -vV | sed -n 's/^host: //p')
export CARGO_TARGET_DIR=$out/build
export RUSTFLAGS="--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4
  -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table
  -Cllvm-args=-sanitizer-coverage-trace-compares -Clink-dead-code"
RUSTFLAGS=$(echo $RUSTFLAGS)
cargo build --quiet --release --target "$host" --manifest-path tests/fuzz/Cargo.toml
for target in sniffed format parquet tie_list; do
  printf -- '-- %s\n' "$target"
  mkdir -p "$out/corpus/$target" "$out/broken"
  "$out/build/$host/release/$target" -max_total_time="$seconds" -max_len=4096 -rss_limit_mb=2048 \
    -timeout=10 -artifact_prefix="$out/broken/" -print_final_stats=1 -verbosity=0 \
    "$out/corpus/$target" tests/suite/formats/corpus/*/
done
