#!/usr/bin/env bash
# Runs the stages as Indexed Jobs of Kubernetes, one after the other.
#
#     kubernetes.sh
set -euo pipefail

for stage in shingles counts prefixes pairs clusters apply; do
  sed "s/STAGE/$stage/g" "$(dirname "$0")/kubernetes.yaml" | kubectl apply -f -
  kubectl wait --for=condition=complete --timeout=24h "job/onceover-$stage"
done
