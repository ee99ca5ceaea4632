"""Trains a network in a process of its own: python train.py job.json

Reads the job and its arrays (numpy files in the job's folder), writes a line of JSON for each epoch to standard output,
a checkpoint after each epoch, and at the end weights.npz. Ends when its standard input is closed.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time

import numpy as np
import torch
from nets import Net
from torch.nn import functional
from varying import crop, dim_chips, relight, turn, zoom

CHECKPOINT = "checkpoint.pt"
LEAST_STEPS = 6


def say(**event) -> None:
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def end_with_parent() -> None:
    def wait():
        sys.stdin.read()
        os._exit(3)

    threading.Thread(target=wait, daemon=True).start()


class Data:
    """Arrays of the job: tiles (n, bands, h, w) as stored, labels (n,) or masks (n, h, w) with 255 for unlabelled,
    weights (n,) of the training tiles."""

    def __init__(self, job: dict, folder: str):
        self.job = job
        self.tiles = np.load(os.path.join(folder, "tiles.npy"), mmap_mode="r")
        self.truth = np.load(os.path.join(folder, "truth.npy"), mmap_mode="r")
        rest = np.load(os.path.join(folder, "parts.npz"))
        self.train, self.validation = rest["train"], rest["validation"]
        self.weights = torch.from_numpy(rest["weights"]).double()
        self.white = torch.tensor(job["white"]).view(1, -1, 1, 1).float()
        self.mean = torch.tensor(job["mean"]).view(1, -1, 1, 1).float()
        self.std = torch.tensor(job["std"]).view(1, -1, 1, 1).float()

    def batch(self, indices):
        tiles = torch.from_numpy(np.asarray(self.tiles[np.sort(indices)], np.float32)) / self.white
        truth = torch.from_numpy(np.asarray(self.truth[np.sort(indices)], np.int64))
        return tiles, truth

    def ready(self, tiles):
        return ((tiles - self.mean) / self.std).contiguous(memory_format=torch.channels_last)


def loss_of(scores, truth, job, smoothing: float):
    """Mean cross-entropy; one score = a sigmoid; 255 = unlabelled pixels."""
    if job["task"] == "tile" and scores.shape[1] == 1:
        target = truth.float() * (1 - smoothing) + smoothing / 2
        return functional.binary_cross_entropy_with_logits(scores[:, 0], target)
    weight = torch.tensor(job["class_weights"]) if job.get("class_weights") else None
    return functional.cross_entropy(scores, truth, weight=weight, ignore_index=255, label_smoothing=smoothing)


def right(scores, truth):
    """(right, counted)."""
    guess = (scores[:, 0] > 0).long() if scores.ndim == 2 and scores.shape[1] == 1 else scores.argmax(1)
    known = truth != 255
    return int(((guess == truth) & known).sum()), int(known.sum())


def settle_norms(net, data, job, generator) -> None:
    """Batch norms lag behind the weights by some epochs and would make validation look bad at first: take their means
    afresh, from training tiles as they are."""
    norms = net.norms()
    if not norms or job["frozen_norms"]:
        return
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # a plain mean
    net.train()
    with torch.no_grad():
        order = torch.multinomial(data.weights, min(len(data.train), 16 * job["batch"]), True, generator=generator)
        for start in range(0, len(order), job["batch"]):
            picked = order[start : start + job["batch"]]
            if len(picked) > 1 or start == 0:
                tiles, truth = data.batch(data.train[picked.numpy()])
                net(data.ready(vary(tiles, truth, job)[0]))
    for norm in norms:
        norm.momentum = 0.1


def vary(tiles, truth, job):
    """Augment a batch."""
    if job["task"] == "tile":
        tiles, _ = turn(tiles)
        tiles, _ = zoom(tiles)
        kinds = torch.tensor(job["kinds"])[truth]
        return relight(tiles, kinds, job["relight"], job["whole"]), truth
    tiles, truth = crop(tiles, truth, job["crop"])
    tiles, truth = turn(tiles, truth)
    tiles, truth = zoom(tiles, truth)
    natural, spread = torch.tensor(job["natural"]), torch.tensor(job["spread"])
    return dim_chips(tiles, job["relight"], natural, spread), truth


def brier(scores, truth):
    """(sum of the squared errors of the probabilities, halved; counted). Bounded by 1 for each tile or pixel, so that a
    few hopeless ones (a snow field among the clouds) do not decide which epoch is best, as they do in the loss."""
    if scores.ndim == 2 and scores.shape[1] == 1:
        second = torch.sigmoid(scores)
        probability = torch.cat([1 - second, second], 1)
    else:
        probability = torch.softmax(scores, 1)
    known = truth != 255
    wanted = functional.one_hot(torch.where(known, truth, 0), probability.shape[1]).movedim(-1, 1)
    squares = 0.5 * ((probability - wanted) ** 2).sum(1)
    return float((squares * known).sum()), int(known.sum())


def evaluate(net, data, indices, job):
    """(loss, accuracy, Brier score); nan without tiles."""
    net.eval()
    total = hits = counted = seen = 0
    squares = 0.0
    with torch.inference_mode():
        for start in range(0, len(indices), job["batch"]):
            tiles, truth = data.batch(indices[start : start + job["batch"]])
            scores = net(data.ready(tiles))
            total += float(loss_of(scores, truth, job, 0.0)) * len(truth)
            h, c = right(scores, truth)
            squares += brier(scores, truth)[0]
            hits, counted, seen = hits + h, counted + c, seen + len(truth)
    if not seen:
        return (float("nan"),) * 3
    return total / seen, hits / max(1, counted), squares / max(1, counted)


def optimiser_of(net, job):
    if job["optimiser"] == "rmsprop":
        return torch.optim.RMSprop(net.parameters(), lr=job["rate"], alpha=0.9)
    return torch.optim.AdamW(net.parameters(), lr=job["rate"], weight_decay=job["decay"])


def train(job: dict, folder: str) -> None:
    torch.manual_seed(job["seed"])
    torch.set_num_threads(job["threads"])
    data = Data(job, folder)
    net = Net(job["layers"]).to(memory_format=torch.channels_last)
    if job["task"] == "chips":
        net.standardise(data.batch(data.train[:: max(1, len(data.train) // 200)])[0][:, :, ::2, ::2])
    if job.get("start"):
        with np.load(os.path.join(folder, "start.npz")) as start:
            say(event="start", fresh=net.load_folded(start))
    optimiser = optimiser_of(net, job)
    # chips are shown in parts: an epoch shows as much as there is, but takes some steps at least
    shown = len(data.train)
    if job.get("crop"):
        shown *= max(1, round((data.tiles.shape[-1] / job["crop"]) ** 2))
        shown = max(shown, LEAST_STEPS * job["batch"])
    steps = max(1, -(-shown // job["batch"]))
    scheduler = None
    if job["schedule"] == "onecycle":
        scheduler = torch.optim.lr_scheduler.OneCycleLR(
            optimiser, job["rate"], total_steps=job["epochs"] * steps + 1, pct_start=0.25
        )
    generator = torch.Generator().manual_seed(job["seed"])
    epoch, best, best_epoch, best_state, history, spent = 0, float("inf"), -1, None, [], 0.0
    path = os.path.join(folder, CHECKPOINT)
    if os.path.exists(path):
        # only tensors and plain values are read back, no code (weights_only)
        kept = torch.load(path, weights_only=True)  # nosec B614
        net.load_state_dict(kept["net"])
        optimiser.load_state_dict(kept["optimiser"])
        if scheduler is not None:
            scheduler.load_state_dict(kept["scheduler"])
        generator.set_state(kept["generator"])
        torch.set_rng_state(kept["rng"])
        epoch, best, best_epoch, best_state = kept["epoch"], kept["best"], kept["best_epoch"], kept["best_state"]
        history, spent = kept["history"], kept["spent"]
        say(event="resumed", epoch=epoch)
    stop = ""
    while epoch < job["epochs"] and not stop:
        begin = time.monotonic()
        net.train()
        if job["frozen_norms"]:
            for norm in net.norms():
                norm.eval()
        total = hits = counted = 0
        order = torch.multinomial(data.weights, shown, True, generator=generator)
        for step in range(steps):
            picked = order[step * job["batch"] : (step + 1) * job["batch"]]
            if len(picked) < 2 and step:
                continue
            tiles, truth = data.batch(data.train[picked.numpy()])
            tiles, truth = vary(tiles, truth, job)
            optimiser.zero_grad(set_to_none=True)
            scores = net(data.ready(tiles))
            loss = loss_of(scores, truth, job, job["smoothing"])
            if not torch.isfinite(loss):
                say(event="error", text="diverged")
                sys.exit(4)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            if scheduler is not None:
                scheduler.step()
            total += float(loss.detach()) * len(truth)
            h, c = right(scores.detach(), truth)
            hits, counted = hits + h, counted + c
            say(event="step", share=(epoch + (step + 1) / steps) / job["epochs"])
        epoch += 1
        settle_norms(net, data, job, generator)
        loss, accuracy, error = evaluate(net, data, data.validation, job)
        spent += time.monotonic() - begin
        row = [total / shown, hits / max(1, counted), loss, accuracy]
        history.append(row)
        # before the learning rate falls again the weights are in motion: what looks best there is chance
        first = job["warmup"] * job["epochs"]
        settled = epoch >= first
        if not len(data.validation) or not settled or best_epoch < first or error < best:
            best, best_epoch = (error if len(data.validation) else 0.0), epoch
            best_state = {name: value.clone() for name, value in net.state_dict().items()}
        if len(data.validation) and settled and epoch - best_epoch >= job["patience"]:
            stop = "no better"
        if job["minutes"] and spent >= 60 * job["minutes"]:
            stop = "time"
        torch.save(
            {
                "net": net.state_dict(), "optimiser": optimiser.state_dict(), "generator": generator.get_state(),
                "scheduler": scheduler.state_dict() if scheduler is not None else {}, "rng": torch.get_rng_state(),
                "epoch": epoch, "best": best, "best_epoch": best_epoch, "best_state": best_state,
                "history": history, "spent": spent,
            },
            path + ".part",
        )  # fmt: skip
        os.replace(path + ".part", path)
        say(
            event="epoch", epoch=epoch, epochs=job["epochs"], loss=row[0], accuracy=row[1], validation_loss=loss,
            validation_accuracy=accuracy, seconds=spent,
        )  # fmt: skip
    net.load_state_dict(best_state)
    net.eval()
    look = np.sort(data.train)[: min(4, len(data.train))]
    with torch.inference_mode():
        scores = net(data.ready(data.batch(look)[0])).float()
        second = torch.sigmoid(scores)
        probability = torch.cat([1 - second, second], 1) if scores.shape[1] == 1 else torch.softmax(scores, 1)
    np.savez(os.path.join(folder, "weights.npz"), **net.folded())
    np.savez(
        os.path.join(folder, "result.npz"), history=np.array(history), look=look, probability=probability.numpy(),
        best_epoch=best_epoch,
    )  # fmt: skip
    say(
        event="done", epochs=epoch, best_epoch=best_epoch, stop=stop, seconds=spent,
        parameters=sum(p.numel() for p in net.parameters()),
    )  # fmt: skip


def main() -> None:
    end_with_parent()
    path = sys.argv[1]
    with open(path, encoding="utf-8") as file:
        job = json.load(file)
    if hasattr(os, "nice"):
        os.nice(5)
    try:
        train(job, os.path.dirname(os.path.abspath(path)))
    except MemoryError:
        say(event="error", text="memory")
        sys.exit(5)


if __name__ == "__main__":
    main()
