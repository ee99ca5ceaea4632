# Sourced: an isolated QGIS that sees this checkout's plugin and .venv, and never the user's own profile.
# shellcheck shell=bash

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

# QGIS's embedded Python takes site-packages from the python3 that comes first on PATH: .venv, and no version manager's shim.
_path=$(printf '%s' "$PATH" | tr ':' '\n' | grep -v -e '/\.pyenv/' -e '/shims$' | paste -sd: -)
export PATH=$ROOT/.venv/bin:$_path
unset _path PYTHONHOME PYTHONPATH VIRTUAL_ENV

export QT_QPA_PLATFORM=offscreen
export CLOUDTOOLS_USER_RUNTIME_DIR=${CLOUDTOOLS_USER_RUNTIME_DIR-${XDG_RUNTIME_DIR:-}} # for make run
export QGIS_PLUGINPATH=${CLOUDTOOLS_PLUGINPATH:-$ROOT}
_state=${CLOUDTOOLS_STATE:-$ROOT/build/qgis}
export QGIS_CUSTOM_CONFIG_PATH=$_state/config
export XDG_RUNTIME_DIR=$_state/runtime
export NUMBA_CACHE_DIR=${NUMBA_CACHE_DIR:-$ROOT/build/numba}
unset _state
# Where tools/setup.sh models puts cloud models.
export CLOUDTOOLS_MODELS=${CLOUDTOOLS_MODELS:-$ROOT/.venv/models}
mkdir -p "$QGIS_CUSTOM_CONFIG_PATH" "$XDG_RUNTIME_DIR" "$NUMBA_CACHE_DIR"
chmod 700 "$XDG_RUNTIME_DIR"

# Debian's qgis_process 3.22 is a wrapper that always fails; the program behind it works everywhere it exists.
QGIS_PROCESS=$(command -v qgis_process.bin || command -v qgis_process || true)

qgis_process_cmd() {
    "$QGIS_PROCESS" "$@"
}

# enable_plugin FOLDER: once per profile; "plugins enable" succeeds even for a plugin that fails to import, so look.
enable_plugin() {
    local name=${1:-cloudtools_plugin}
    if [ -z "$QGIS_PROCESS" ]; then
        echo "cloudtools: qgis_process is not installed; run tools/setup.sh." >&2
        return 1
    fi
    qgis_process_cmd plugins 2>/dev/null | grep -q "^\* *$name" && return
    qgis_process_cmd plugins enable "$name" >/dev/null 2>&1 || true
    qgis_process_cmd plugins 2>&1 | grep -q "^\* *$name" && return
    echo "cloudtools: QGIS did not load the plugin $name; run '$QGIS_PROCESS plugins' to see why." >&2
    return 1
}
