#!/usr/bin/env bash
# Hands in the stages as job arrays of Slurm, each behind the one before it. IN and OUT are folders that all nodes see.
#
#     slurm.sh IN OUT [WORLD]
set -euo pipefail
export IN=$1 OUT=$2 WORLD=${3:-8} STAGE

after=()
for STAGE in shingles counts prefixes pairs clusters apply; do
  job=$(sbatch --parsable "${after[@]}" --array="0-$((WORLD - 1))" "$(dirname "$0")/share.sbatch")
  after=(--dependency="afterok:${job%%;*}" --kill-on-invalid-dep=yes)
done
