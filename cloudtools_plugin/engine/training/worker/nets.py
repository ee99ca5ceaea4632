"""The networks of networks.py as PyTorch modules. Runs in the training environment; knows nothing of the plugin."""

from __future__ import annotations

import torch
from torch import nn
from torch.nn import functional


def texture(value):
    """Maps at 1/8 of the resolution: brightness, whiteness, colour, saturation, and the logarithms of the roughness
    at 1, 2, 4 and 8 pixels of the brightness and of its bright part; with more than three bands their ratios. value:
    (n, bands, h, w) shares of white. networks.py says the same in ONNX.
    """
    pool = functional.avg_pool2d
    mean, least, most = value.mean(1, keepdim=True), value.amin(1, keepdim=True), value.amax(1, keepdim=True)
    colour = (most - least) / (most.abs() + 0.04)
    white = ((least - 0.97) / 0.03).clamp(0, 1)
    channels = [pool(what, 8) for what in (mean, least, colour, white)]
    for field, noise in ((mean, 0.002), (least.clamp(0.2, 1), 0.004)):
        for scale in (1, 2, 4, 8):
            small = pool(field, scale)
            wide = functional.pad(small, (0, 1, 0, 1), mode="replicate")
            rough = 0.5 * ((wide[:, :, :-1, 1:] - small).abs() + (wide[:, :, 1:, :-1] - small).abs())
            channels.append(0.5 * (torch.log(pool(rough, 8 // scale) + noise) + 3.5))
    if value.shape[1] > 3:
        channels.append(pool(value, 8) / (channels[0] + 0.02))
    return torch.cat(channels, 1)


def spectrum(value, layer):
    """(n, 2 * bands + 3, h, w) numbers of each pixel, not standardised yet: the bands, their logarithms, the least of
    the visible and of all bright bands, the logarithm of least / most of the visible. networks.py says it in ONNX.
    """

    def log(what):
        return torch.log(what.clamp(min=0) + layer["floor"])

    visible = value[:, layer["visible"]]
    least, most = visible.amin(1, keepdim=True), visible.amax(1, keepdim=True)
    all_least = value[:, layer["bright"]].amin(1, keepdim=True)
    return torch.cat([value, log(value), least, all_least, log(least) - log(most)], 1)


class Net(nn.Module):
    """A list of layers (see networks.py) without its last operator: it gives scores, which the loss works on."""

    def __init__(self, layers):
        super().__init__()
        self.layers = [layer for layer in layers if layer["op"] not in ("sigmoid", "softmax")]
        self.parts = nn.ModuleDict()
        for layer in self.layers:
            if layer["op"] == "conv":
                self.parts[layer["name"]] = nn.Conv2d(
                    layer["inputs"],
                    layer["outputs"],
                    layer["kernel"],
                    layer["stride"],
                    layer["kernel"] // 2,
                    groups=layer["groups"],
                    bias=not layer["norm"],
                )
                if layer["norm"]:
                    self.parts[layer["name"] + "_norm"] = nn.BatchNorm2d(layer["outputs"])
            elif layer["op"] == "dense":
                self.parts[layer["name"]] = nn.Linear(layer["inputs"], layer["outputs"])
            elif layer["op"] == "dropout":
                self.parts["dropout"] = nn.Dropout(layer["share"])
            elif layer["op"] == "spectrum":
                self.register_buffer("shift", torch.zeros(1, layer["outputs"], 1, 1))
                self.register_buffer("scale", torch.ones(1, layer["outputs"], 1, 1))

    def forward(self, value):
        kept = {}
        for layer in self.layers:
            operator = layer["op"]
            if operator == "conv":
                value = self.parts[layer["name"]](value)
                if layer["norm"]:
                    value = self.parts[layer["name"] + "_norm"](value)
            elif operator == "dense":
                value = self.parts[layer["name"]](value)
            elif operator == "spectrum":
                value = (spectrum(value, layer) - self.shift) * self.scale
                value = value.clamp(-layer["limit"], layer["limit"])
            elif operator == "texture":
                value = texture(value)
            elif operator == "maxpool":
                value = functional.max_pool2d(value, 2)
            elif operator == "mean":
                value = value.mean((2, 3))
            elif operator == "dropout":
                value = self.parts["dropout"](value)
            elif operator == "keep":
                kept[layer["as"]] = value
            elif operator == "up":
                value = functional.interpolate(value, scale_factor=2, mode="nearest")
            elif operator == "join":
                value = torch.cat([value, kept[layer["with"]]], 1)
            if layer.get("relu"):
                value = torch.relu(value)
        return value

    def standardise(self, tiles) -> None:
        """Take the means and deviations of the spectrum from (n, bands, h, w) tiles."""
        for layer in self.layers:
            if layer["op"] == "spectrum":
                found = spectrum(tiles.double(), layer).transpose(0, 1).flatten(1)
                self.shift.copy_(found.mean(1).view(1, -1, 1, 1))
                self.scale.copy_(1 / (found.std(1) + 1e-3).view(1, -1, 1, 1))

    def folded(self) -> dict:
        """{name.weight, name.bias} as numpy arrays, batch norms folded into the convolutions before them."""
        found = {}
        if hasattr(self, "shift"):
            found = {f"spectrum.{name}": getattr(self, name).numpy().ravel() for name in ("shift", "scale")}
        for layer in self.layers:
            name = layer.get("name")
            if layer["op"] not in ("conv", "dense"):
                continue
            part = self.parts[name]
            weight = part.weight.detach().double()
            if layer.get("norm"):
                norm = self.parts[name + "_norm"]
                scale = norm.weight.double() / torch.sqrt(norm.running_var.double() + norm.eps)
                weight = weight * scale.view(-1, 1, 1, 1)
                bias = norm.bias.double() - norm.running_mean.double() * scale
            else:
                bias = part.bias.double()
            found[name + ".weight"] = weight.float().detach().numpy()
            found[name + ".bias"] = bias.float().detach().numpy()
        return found

    def load_folded(self, weights) -> list:
        """Start from folded weights of an earlier model; names of layers that do not fit keep what they have. The norms
        then pass everything on but for the bias, and are to be kept in evaluation mode (`frozen_norms`)."""
        missing = []
        with torch.no_grad():
            for name in ("shift", "scale"):
                given = weights.get(f"spectrum.{name}")
                if given is not None and hasattr(self, name) and given.size == getattr(self, name).numel():
                    getattr(self, name).copy_(torch.from_numpy(given.copy()).view(1, -1, 1, 1))
            for layer in self.layers:
                name = layer.get("name")
                if layer["op"] not in ("conv", "dense"):
                    continue
                part = self.parts[name]
                weight, bias = weights.get(name + ".weight"), weights.get(name + ".bias")
                if weight is None or tuple(weight.shape) != tuple(part.weight.shape):
                    missing.append(name)
                    continue
                part.weight.copy_(torch.from_numpy(weight.copy()))
                if layer.get("norm"):
                    norm = self.parts[name + "_norm"]
                    norm.running_mean.zero_()
                    norm.running_var.fill_(1.0 - norm.eps)
                    norm.weight.fill_(1.0)
                    norm.bias.copy_(torch.from_numpy(bias.copy()))
                else:
                    part.bias.copy_(torch.from_numpy(bias.copy()))
        return missing

    def norms(self) -> list:
        return [part for part in self.parts.values() if isinstance(part, nn.BatchNorm2d)]
