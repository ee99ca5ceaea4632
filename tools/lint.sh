#!/usr/bin/env bash
# ruff, then what the QGIS plugin repository runs on an uploaded zip: Bandit and detect-secrets (they block), flake8 (it warns).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tool=$PWD/.venv-lint/bin
"$tool/ruff" check --quiet .
rm -rf build/lint
mkdir -p build/lint
/usr/bin/python3 tools/package.py build/lint/cloudtools.zip >/dev/null
cd build/lint
/usr/bin/python3 -m zipfile -e cloudtools.zip .
"$tool/bandit" -r cloudtools -q --skip B404,B411,B109
"$tool/flake8" --max-line-length=120 --extend-ignore=E203,W503 --isolated cloudtools
"$tool/detect-secrets" scan --all-files --exclude-files 'metadata\.txt' cloudtools >secrets.json
/usr/bin/python3 - <<'PY'
import json
import sys

found = json.load(open("secrets.json"))["results"]
for path, secrets in found.items():
    for secret in secrets:
        print(f"{path}:{secret['line_number']}: looks like a secret ({secret['type']})", file=sys.stderr)
sys.exit(bool(found))
PY
echo "lint: clean"
