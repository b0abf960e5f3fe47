#!/usr/bin/env bash
# Joins the articles of a folder on one machine, several processes at a time. May be killed and started again.
#
#     run.sh IN OUT [WORLD] [PROCESSES]
set -euo pipefail
in=$1 out=$2 world=${3:-8} processes=${4:-$(nproc)}

for stage in shingles counts prefixes pairs clusters apply; do
  seq 0 $((world - 1)) |
    xargs -P "$processes" -I RANK onceover work "$stage" --in "$in" --out "$out" --rank RANK --world "$world"
done
