"""Where the real sample data is: CLOUDTOOLS_DATA, else shared/data beside the repository."""

from __future__ import annotations

import os

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLES = os.environ.get("CLOUDTOOLS_DATA") or os.path.join(os.path.dirname(ROOT), "shared", "data")
