"""Multinomial logistic regression with a ridge, by Newton's method: a few dozen features need no library."""

from __future__ import annotations

import numpy as np


def softmax(scores):
    """Row-wise softmax of (n, classes)."""
    scores = scores - scores.max(axis=1, keepdims=True)
    odds = np.exp(scores)
    return odds / odds.sum(axis=1, keepdims=True)


def fit_logistic(features, labels, weights, classes: int, ridge: float, rounds: int = 60):
    """(d + 1, classes) float64: weights of the features, then the constants.

    features: (n, d), standardised; labels: (n,); weights: (n,). Minimises sum(w * log loss) + ridge / 2 * |W|^2; the
    constants are not penalised (but for a trace, which makes them unique). Converges in about ten rounds.
    """
    n, d = features.shape
    inputs = np.hstack([features, np.ones((n, 1))]).astype(np.float64)
    target = np.zeros((n, classes))
    target[np.arange(n), labels] = 1.0
    penalty = np.full((d + 1, classes), float(ridge))
    penalty[-1] = 1e-6 * max(1.0, weights.sum())
    solution = np.zeros((d + 1, classes))

    def loss(at):
        scores = inputs @ at
        top = scores.max(axis=1)
        log_sum = top + np.log(np.exp(scores - top[:, None]).sum(axis=1))
        return (weights * (log_sum - (scores * target).sum(axis=1))).sum() + 0.5 * (penalty * at**2).sum()

    now = loss(solution)
    for _ in range(rounds):
        probability = softmax(inputs @ solution)
        gradient = inputs.T @ (weights[:, None] * (probability - target)) + penalty * solution
        size = (d + 1) * classes
        hessian = np.zeros((classes, d + 1, classes, d + 1))
        for a in range(classes):
            for b in range(a, classes):
                curve = weights * probability[:, a] * ((a == b) - probability[:, b])
                hessian[a, :, b] = (inputs * curve[:, None]).T @ inputs
                hessian[b, :, a] = hessian[a, :, b].T
        matrix = hessian.reshape(size, size) + np.diag(penalty.T.ravel())
        step = np.linalg.solve(matrix, gradient.T.ravel()).reshape(classes, d + 1).T
        length = 1.0
        while length > 1e-4:
            ahead = loss(solution - length * step)
            if ahead <= now:
                break
            length /= 2
        else:
            break
        solution = solution - length * step
        if now - ahead < 1e-8 * max(1.0, abs(now)):
            break
        now = ahead
    return solution
