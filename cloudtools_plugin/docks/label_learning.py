"""A model that learns in the background while labels are given, and puts the most instructive tiles first."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..algorithms.base import tr, translated
from ..engine.active import ActiveLearner
from ..engine.errors import Cancelled, CloudToolsError

#: Labels between two refits.
EVERY = 8


class LearningTask(QgsTask):
    """One refit with what follows from it; plain data only, in a thread of QGIS's task manager."""

    def __init__(self, learner: ActiveLearner, labels: dict, done):
        super().__init__(tr("Learning from labels"), QgsTask.Flag.CanCancel)
        self.learner, self.labels, self.done = learner, dict(labels), done
        self.predictions, self.ranked, self.problem = None, (), ""

    def run(self) -> bool:
        try:
            if not self.learner.ready:
                self.learner.prepare(lambda share: self.setProgress(90 * share), self.isCanceled)
            if not self.learner.can_learn(self.labels):
                return True
            self.learner.refit(self.labels)
            self.predictions = self.learner.predictions()
            self.ranked = self.learner.rank([fid for fid in self.predictions if fid not in self.labels])
        except Cancelled:
            return False
        except CloudToolsError as error:
            self.problem = error.text
            return False
        return True

    def finished(self, ok: bool) -> None:
        self.done(self, ok)


class Learning(QObject):
    """Starts refits for a panel's session and shows what came of them."""

    changed = pyqtSignal()

    def __init__(self, panel):
        super().__init__(panel)
        self.panel = panel
        self.on = False
        self.learned_from = 0
        self._learner = None
        self._task = None
        self._generation = 0
        panel.changed.connect(self.consider)

    @property
    def learner(self):
        """The learner where it has a model, else None."""
        return self._learner if self._learner is not None and self._learner.model is not None else None

    def set_on(self, on: bool) -> None:
        self.on = on
        if on:
            self.consider(force=True)
        self.changed.emit()

    def reset(self) -> None:
        """Another store, or none: what was learned is of no use."""
        self._generation += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._learner, self.learned_from = None, 0
        self.changed.emit()

    def consider(self, force: bool = False) -> None:
        """Start a refit where enough was labelled since the last and none is running."""
        session = self.panel.session
        if not self.on or session is None or self._task is not None:
            return
        if not force and abs(session.done - self.learned_from) < EVERY:
            return
        if self._learner is None:
            self._learner = ActiveLearner(session.tiles)
        generation = self._generation
        self._task = LearningTask(self._learner, session.own, lambda task, ok: self._finished(task, ok, generation))
        QgsApplication.taskManager().addTask(self._task)

    def _finished(self, task: LearningTask, ok: bool, generation: int) -> None:
        if generation != self._generation:
            return
        self._task = None
        if task.problem:
            self.on = False
            self.panel.say(translated(task.problem))
        elif ok and task.predictions:
            self.learned_from = len(task.labels)
            self.panel.show_predictions(task.predictions, task.ranked)
        self.changed.emit()
        self.consider()
