# Sourced by the set-up scripts: what is missing is installed, what is there is left alone, failures are one sentence.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
SYSTEM_PYTHON=/usr/bin/python3 # QGIS's; the python3 on PATH may be a version manager's shim
VENV=$ROOT/.venv
LOG=$ROOT/build/setup.log
TORCH_VERSION=2.13.0 # what the tests of training run with

say() { printf '== %s\n' "$*"; }

fail() {
    printf 'cloudtools: %s\n' "$*" >&2
    exit 1
}

# Runs a command up to three times, for networks that hiccup; its output goes to the log.
retry() {
    local attempt
    mkdir -p "${LOG%/*}"
    for attempt in 1 2 3; do
        "$@" >>"$LOG" 2>&1 </dev/null && return 0
        [ "$attempt" = 3 ] || sleep $((attempt * 3))
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        sudo "$@"
    fi
}

apt_run() {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -q -y \
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
}

# Those of the named packages that are not installed.
apt_missing() {
    comm -13 <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' | sort) \
        <(printf '%s\n' "$@" | sort)
}

apt_update() {
    [ -z "${APT_UPDATED:-}" ] || return 0
    say "reading the package lists"
    retry apt_run update ||
        fail "apt-get update failed: check the network and apt's sources, then run this again ($LOG has the details)."
    APT_UPDATED=1
}

# Installs those of the named packages that are missing.
apt_need() {
    local missing
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        fail "this set-up is for Debian and Ubuntu; elsewhere install QGIS 3.22 or later by hand (docs/development.md)."
    mapfile -t missing < <(apt_missing "$@")
    [ ${#missing[@]} != 0 ] || return 0
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
        fail "installing ${missing[*]} needs root: run this as root or install sudo."
    apt_update
    say "installing ${missing[*]} (QGIS takes some minutes)"
    retry apt_run install --no-install-recommends "${missing[@]}" ||
        fail "apt-get could not install ${missing[*]}: check the network and free space, then run this again ($LOG tells more)."
}

# Installs a package that is useful but not needed: only where the distribution has it and nobody is asked for a password.
apt_want() {
    [ -n "$(apt_missing "$1")" ] || return 0
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null || return 0
    compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null || apt_update
    ! apt-cache show "$1" >/dev/null 2>&1 || apt_need "$1"
}

# Which of the IMPORT=REQUIREMENT pairs the virtual environment $1 lacks. The distribution's own copies do not count.
venv_missing() {
    "$1/bin/python" -I - "$@" <<'PY'
import importlib.util
import os
import sys

folder = os.path.realpath(sys.argv[1]) + os.sep
for pair in sys.argv[2:]:
    module, _, requirement = pair.partition("=")
    spec = importlib.util.find_spec(module)
    if spec is None or not os.path.realpath(spec.origin).startswith(folder):
        print(requirement)
PY
}

# venv_need FOLDER IMPORT=REQUIREMENT...: makes the virtual environment and installs what it lacks.
# numpy is held at the distribution's version, for which QGIS's GDAL bindings are compiled. With ALONE=1 the environment
# sees none of the distribution's packages: for programs that only run beside QGIS and bring a PROJ or numpy of their own.
venv_need() {
    local folder=$1 name missing shared=(--system-site-packages)
    name=$(basename "$folder")
    [ -z "${ALONE:-}" ] || shared=()
    if ! { [ -x "$folder/bin/pip" ] && "$folder/bin/python" -c ''; } 2>/dev/null; then
        rm -rf "$folder"
        say "making $name"
        retry "$SYSTEM_PYTHON" -m venv "${shared[@]}" "$folder" ||
            fail "the virtual environment $folder could not be made: check free disk space ($LOG has the details)."
    fi
    mapfile -t missing < <(venv_missing "$@")
    [ ${#missing[@]} != 0 ] || return 0
    say "installing ${missing[*]} into $name"
    : >"$folder/constraints.txt"
    [ -n "${ALONE:-}" ] ||
        "$SYSTEM_PYTHON" -I -c 'import numpy; print("numpy==" + numpy.__version__)' >"$folder/constraints.txt" ||
        fail "the distribution's numpy cannot be imported: reinstall python3-numpy."
    # --upgrade: an older copy that the distribution brings would satisfy pip, but is not what is meant.
    retry env PIP_DISABLE_PIP_VERSION_CHECK=1 "$folder/bin/python" -m pip install -q --no-input --upgrade \
        -c "$folder/constraints.txt" "${missing[@]}" ||
        fail "pip could not install ${missing[*]}: check the network, then run this again ($LOG has the details)."
}

# Makes the environment of PyTorch in the folder $1, where pip finds a build for the CPU alone. Tried once a checkout.
torch_want() {
    [ ! -x "$1/bin/python" ] && [ ! -e "$ROOT/build/no-torch" ] || return 0
    say "looking for PyTorch for the CPU (for the tests of training; some hundred MB)"
    mkdir -p "$ROOT/build"
    (cd "$ROOT" && "$VENV/bin/python" - "$1" "$TORCH_VERSION" >>"$LOG" 2>&1 <<'PY'
import sys

from cloudtools_plugin.engine.training.environment import install

install(sys.argv[1], index="", version=sys.argv[2])
PY
    ) || { touch "$ROOT/build/no-torch"; say "none found: the tests that train networks will be skipped"; }
}
