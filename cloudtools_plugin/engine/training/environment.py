"""The environment in which PyTorch runs: a virtual environment of its own, so that nothing of QGIS's Python changes.

QGIS never imports PyTorch; programs of ``worker/`` are started with this environment's Python.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess  # nosec B404: the environment's Python, with fixed arguments
import sys
import time

from ..errors import Cancelled, InputError, MissingPackageError, OutputError
from ..messages import message, plain_source
from .classifier import Tell

#: Names the folder where it is set; else the folder that the caller hands in.
FOLDER_VARIABLE = "CLOUDTOOLS_TRAINING"
#: PyTorch's own index of builds without CUDA: those of PyPI for Linux bring gigabytes of it.
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
_CHECK = (
    "import json, numpy, torch; print(json.dumps({'torch': torch.__version__, 'numpy': numpy.__version__, "
    "'cuda': torch.version.cuda}))"
)
_GRACE = 2.0  # seconds a program is given to end


def environment_folder(default: str = "") -> str:
    """The folder of the environment; it may not exist."""
    return os.environ.get(FOLDER_VARIABLE) or default


def python_of(folder: str) -> str:
    """Path of an environment's Python."""
    if os.name == "nt":
        return os.path.join(folder, "Scripts", "python.exe")
    return os.path.join(folder, "bin", "python")


def _clean() -> dict:
    """Environment variables without those that would lead another Python to QGIS's packages."""
    drop = ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__")
    kept = {name: value for name, value in os.environ.items() if name not in drop}
    own = {"PYTHONNOUSERSITE": "1", "PYTHONIOENCODING": "utf-8", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    # Threads that wait must sleep: spinning ones made training ten times slower on a computer that is also used.
    own.update({"OMP_WAIT_POLICY": "PASSIVE", "GOMP_SPINCOUNT": "0", "KMP_BLOCKTIME": "0"})
    return {**kept, **own}


def _hidden() -> dict:
    """No console window on Windows."""
    return {"creationflags": subprocess.CREATE_NO_WINDOW} if os.name == "nt" else {}


def versions(folder: str) -> dict:
    """{'torch', 'numpy', 'cuda'} of an environment. Raises MissingPackageError where it is not there or incomplete."""
    python = python_of(folder) if folder else ""
    found = None
    if python and os.path.exists(python):
        try:
            done = subprocess.run(  # noqa: S603  # nosec B603: a fixed program
                [python, "-s", "-c", _CHECK], env=_clean(), stdin=subprocess.DEVNULL, capture_output=True, text=True,
                timeout=120, **_hidden(),
            )  # fmt: skip
            found = json.loads(done.stdout) if done.returncode == 0 else None
        except (OSError, ValueError, subprocess.TimeoutExpired):
            found = None
    if found is None:
        raise MissingPackageError(
            message(
                "Neural networks are trained by PyTorch, which is not there; run the algorithm 'Install PyTorch for "
                "training' once (about 1 GB), or choose the method 'features', which needs nothing further."
            )
        )
    return found


def find_python(given: str = "") -> str:
    """A Python that can make virtual environments: the one given, or the one that QGIS runs in.

    (sys.executable is QGIS itself on Windows and macOS.) Raises InputError where there is none.
    """
    if given:
        candidates = [given]
    else:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        bases = [sys.base_exec_prefix, sys.base_prefix, sys.exec_prefix]
        names = ["python.exe", "python3.exe"] if os.name == "nt" else [f"bin/python{version}", "bin/python3"]
        candidates = [os.path.join(base, name) for base in bases for name in names]
        candidates += [path for path in (shutil.which("python3"), shutil.which("python")) if path]
    for candidate in dict.fromkeys(candidates):
        if not os.path.isfile(candidate):
            continue
        try:
            done = subprocess.run(  # noqa: S603  # nosec B603: asks a Python for its version
                [candidate, "-I", "-c", "import ensurepip, venv, sys; print(sys.version_info >= (3, 9))"],
                stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, **_hidden(),
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired):
            done = None
        if done is not None and done.stdout.strip() == "True":
            return candidate
    raise InputError(
        message(
            "No Python 3.9 or later that can make virtual environments was found; give the path of one (on Debian and "
            "Ubuntu install the package python3-venv first)."
        )
    )


def install(folder: str, tell: Tell | None = None, index: str = CPU_INDEX, version: str = "", python: str = "") -> dict:
    """Make the environment and install PyTorch for the CPU and numpy into it; what `versions` says of it.

    index: of packages for PyTorch, '' = what pip is set up for (then a build with CUDA is refused before anything is
    downloaded); version: of PyTorch, '' = the newest. Nothing is left after an error or when cancelled.
    """
    tell = tell or Tell()
    folder = os.path.abspath(folder)
    if os.path.isdir(folder) and os.listdir(folder) and not os.path.exists(os.path.join(folder, "pyvenv.cfg")):
        raise OutputError(
            message("The folder '{folder}' holds other things; choose a new one for PyTorch.", folder=folder)
        )
    base = find_python(python)
    torch = f"torch=={version}" if version else "torch>=2.1"
    options = ["--index-url", index] if index else []
    tell.log("info", message("Making an environment with {python}.", python=base))
    shutil.rmtree(folder, ignore_errors=True)
    try:
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        _run([base, "-I", "-m", "venv", folder], tell.part(0.0, 0.1), "venv")
        pip = [python_of(folder), "-m", "pip", "install", "--no-input"]
        _run([*pip, "--upgrade", "pip"], tell.part(0.1, 0.15), "pip")
        if not index:
            _refuse_cuda(pip, torch, folder, tell)
        tell.log("info", message("Installing {package} (some minutes).", package=torch))
        _run([*pip, *options, torch], tell.part(0.15, 0.9), "pip")
        _run([*pip, "numpy"], tell.part(0.9, 0.97), "pip")
        found = versions(folder)
        if found["cuda"]:
            raise InputError(
                message("The index '{index}' gave a build of PyTorch with CUDA; use {cpu}.", index=index, cpu=CPU_INDEX)
            )
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    tell.progress(1.0)
    return found


def _refuse_cuda(pip, torch: str, folder: str, tell: Tell) -> None:
    report = os.path.join(folder, "report.json")
    _run([*pip, "--dry-run", "--quiet", "--report", report, torch], tell.part(0.15, 0.2), "pip")
    with open(report, encoding="utf-8") as file:
        names = [item["metadata"]["name"].lower() for item in json.load(file)["install"]]
    os.remove(report)
    heavy = [name for name in names if name.startswith(("nvidia", "cuda", "triton"))]
    if heavy:
        raise InputError(
            message(
                "This index would bring PyTorch with CUDA ({package} and {count} more, gigabytes); use {cpu}.",
                package=heavy[0],
                count=len(heavy) - 1,
                cpu=CPU_INDEX,
            )
        )


def _run(command, tell: Tell, what: str) -> None:
    """Run a program to its end; cancel ends it. Raises OutputError with the last line of what it said."""
    process = subprocess.Popen(  # noqa: S603  # nosec B603: Python with fixed arguments
        command, env=_clean(), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        encoding="utf-8", errors="replace", **_hidden(),
    )  # fmt: skip
    lines: list = []
    reader = _Lines(process.stdout, lambda line: lines.append(line.strip()))
    seen = 0
    try:
        while process.poll() is None:
            time.sleep(0.1)
            tell.check()
            if len(lines) > seen:
                seen = len(lines)
                tell.log("debug", plain_source(lines[-1]))
                tell.progress(1 - 0.97**seen)
    except Cancelled:
        stop(process)
        raise
    finally:
        reader.join()
    if process.returncode:
        said = [line for line in lines if line and not line.lower().startswith(("[notice", "warning"))]
        raise OutputError(
            message(
                "{program} failed: {reason}; check the network, the index and the free disk space.",
                program=what,
                reason=plain_source(said[-1])[:300] if said else process.returncode,
            )
        )


class _Lines:
    """Reads lines in a thread and hands them on."""

    def __init__(self, stream, take):
        import threading

        self._stream, self._take = stream, take
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        with contextlib.suppress(ValueError, OSError), self._stream:  # closed meanwhile
            for line in self._stream:
                self._take(line)

    def join(self) -> None:
        self._thread.join(timeout=_GRACE)


def stop(process) -> None:
    """End a program: kindly, then for good."""
    process.terminate()
    try:
        process.wait(_GRACE / 2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(_GRACE)


def run_worker(folder: str, job_path: str, tell: Tell, take_event) -> None:
    """Run worker/train.py on a job. take_event(dict) gets what it says, in this thread.

    Raises Cancelled within a second of a cancel, and OutputError where the program fails.
    """
    import queue

    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "worker", "train.py")
    process = subprocess.Popen(  # noqa: S603  # nosec B603: our own program in its own environment
        [python_of(folder), "-s", "-E", "-u", script, job_path], env=_clean(), stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace", **_hidden(),
    )  # fmt: skip
    events: queue.Queue = queue.Queue()
    errors: list = []
    readers = [_Lines(process.stdout, events.put), _Lines(process.stderr, errors.append)]
    failure = ""
    try:
        while True:
            tell.check()
            try:
                line = events.get(timeout=0.1)
            except queue.Empty:
                if process.poll() is not None and events.empty():
                    break
                continue
            with contextlib.suppress(ValueError):  # a line of some library's own
                event = json.loads(line)
                if event.get("event") == "error":
                    failure = event["text"]
                take_event(event)
    except BaseException:
        stop(process)
        raise
    finally:
        with contextlib.suppress(OSError):
            process.stdin.close()
        for reader in readers:
            reader.join()
    if failure == "diverged":
        raise InputError(message("The training diverged (the loss is no number any more); lower the learning rate."))
    if failure == "memory" or process.returncode in (-9, 137):
        raise OutputError(message("There was not enough memory to train; choose a smaller batch."))
    if process.returncode:
        said = [line.strip() for line in errors if line.strip()]
        raise OutputError(
            message("The training program failed: {reason}.", reason=said[-1][:300] if said else process.returncode)
        )
