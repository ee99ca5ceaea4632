#!/usr/bin/env bash
# The main job from the command line: a cloudy series to a cloud-free composite with a report.
#   make demo                      simulates the series and compares the composite with the truth
#   make demo DATA=folder          composites your own images; PATTERN, MASK_PATTERN, MASK_BAND and BANDS as in the help
set -euo pipefail
. "$(dirname "$0")/qgis_env.sh"
enable_plugin
exec python3 "$ROOT/tools/demo.py" "$QGIS_PROCESS"
