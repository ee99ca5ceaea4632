#!/usr/bin/env bash
# Makes a bare Debian or Ubuntu ready: tools/setup.sh base|test|pgstac|bench|models|lightgbm|lint|i18n. Asks nothing; where
# all is there already it ends within a second, so that every make target can begin with it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

base=(ca-certificates qgis python3-qgis python3-gdal python3-numpy python3-venv)
extras=(numba=numba onnxruntime=onnxruntime)

case ${1:-} in
    base)
        apt_need "${base[@]}"
        venv_need "$VENV" "${extras[@]}"
        ;;
    test)
        apt_need "${base[@]}"
        # The distribution's numba is the oldest that the kernels must be fast on; the tests skip that where there is none.
        apt_want python3-numba
        # Tile servers that nobody here wrote; the tests that need them are skipped where they are missing.
        (export RUNLEVEL=1; apt_want nginx-light) || true # only its program is wanted, not a running service
        (export ALONE=1; venv_need "$ROOT/.venv-tiles" mapproxy=MapProxy rio_tiler=titiler.core uvicorn=uvicorn) || true
        venv_need "$VENV" "${extras[@]}" pytest=pytest 'pytest_qgis=pytest-qgis>=3,<6' ruff=ruff onnx=onnx \
            mercantile=mercantile tellus_traveler=tellus-traveler
        # SLIC for the outline of gaps; what needs it is skipped where it is missing.
        (venv_need "$VENV" skimage=scikit-image) || true
        # A STAC server and client that nobody here wrote; the tests that need them are skipped where they are missing.
        (export ALONE=1; venv_need "$ROOT/.venv-stac" rustac=rustac pystac_client=pystac-client) || true
        # PyTorch for the tests of training, by the plugin's own installation, which refuses builds with CUDA (gigabytes)
        # before it downloads anything; the tests that need it are skipped where there is none.
        torch_want "$ROOT/.venv-torch"
        ;;
    pgstac)
        # A STAC API that knows queries and sorting, for tests/engine/test_stac_pgstac.py, which is skipped without it.
        apt_need "${base[@]}"
        (export RUNLEVEL=1; apt_need postgresql postgresql-postgis) # only the programs are wanted, not a running service
        venv_need "$VENV" "${extras[@]}" pytest=pytest 'pytest_qgis=pytest-qgis>=3,<6'
        ALONE=1 venv_need "$ROOT/.venv-pgstac" buildpg=stac-fastapi.pgstac pypgstac='pypgstac[psycopg]' \
            uvicorn=uvicorn pystac_client=pystac-client
        ;;
    bench)
        apt_need "${base[@]}" grass-core
        venv_need "$VENV" "${extras[@]}" scipy=scipy # the shapes of clouds in bench_fill.py
        venv_need "$ROOT/.venv-bench" numba=numba numbagg=numbagg
        ;;
    models)
        # Cloud models for tests and benchmarks, checked by SHA-256; those of the plugin's users come through its own
        # algorithm. s2cloudless (CC BY-SA 4.0) only where it is asked for: tools/setup.sh models s2cloudless.
        apt_need "${base[@]}"
        venv_need "$VENV" "${extras[@]}"
        shift
        say "cloud models"
        retry "$VENV/bin/python" "$ROOT/tools/models.py" "${@:-ukis-csmask}" ||
            say "the cloud models could not be fetched ($LOG tells why); tests that need them are skipped."
        ;;
    lightgbm)
        # What bench_maskspeed.py compares s2cloudless with, and what quantising needs, away from the other packages.
        apt_need "${base[@]}"
        venv_need "$ROOT/.venv-lightgbm" "${extras[@]}" lightgbm=lightgbm onnx=onnx
        ;;
    lint)
        apt_need "${base[@]}"
        venv_need "$ROOT/.venv-lint" ruff=ruff bandit=bandit detect_secrets=detect-secrets flake8=flake8
        ;;
    i18n)
        apt_need "${base[@]}" qttools5-dev-tools
        ;;
    *)
        fail "usage: tools/setup.sh base|test|pgstac|bench|models|lightgbm|lint|i18n"
        ;;
esac
