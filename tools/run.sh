#!/usr/bin/env bash
# The QGIS desktop with this checkout's plugin, in a profile of its own under build/.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/qgis_env.sh"
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "cloudtools: there is no display; run this in a desktop session, or under xvfb-run." >&2
    exit 1
fi
unset QT_QPA_PLATFORM QGIS_CUSTOM_CONFIG_PATH XDG_RUNTIME_DIR
[ -z "${CLOUDTOOLS_USER_RUNTIME_DIR:-}" ] || export XDG_RUNTIME_DIR=$CLOUDTOOLS_USER_RUNTIME_DIR
for major in 3 4; do
    settings=$ROOT/build/desktop/profiles/cloudtools/QGIS/QGIS$major.ini
    [ -e "$settings" ] && continue
    mkdir -p "${settings%/*}"
    printf '[PythonPlugins]\ncloudtools_plugin=true\nprocessing=true\n[qgis]\ncheckVersion=false\n' >"$settings"
done
exec "$(command -v qgis.bin || command -v qgis)" --noversioncheck --nologo \
    --profiles-path "$ROOT/build/desktop" --profile cloudtools "$@"
