"""Jobs over windows with a halo, under the name by which the radar modules know them."""

from ..windows import BUDGET, Job, no_log, no_progress, plan, run

__all__ = ["BUDGET", "Job", "no_log", "no_progress", "plan", "run"]
