"""Augmentation of whole batches: turns, flips, zoom, brightness. Why brightness varies so: features.vary."""

from __future__ import annotations

import torch
from torch.nn import functional

SURFACE, CLOUDY, OTHER = 0, 1, 2


def turn(tiles, masks=None):
    """Random flips of each tile and one random quarter turn for the batch; masks (n, h, w) go along."""
    for axis in (-1, -2):
        which = torch.rand(len(tiles)) < 0.5
        tiles = torch.where(which.view(-1, 1, 1, 1), tiles.flip(axis), tiles)
        if masks is not None:
            masks = torch.where(which.view(-1, 1, 1), masks.flip(axis), masks)
    quarter = int(torch.randint(0, 4, (1,)))
    tiles = torch.rot90(tiles, quarter, (-2, -1))
    return tiles, None if masks is None else torch.rot90(masks, quarter, (-2, -1))


def zoom(tiles, masks=None, share: float = 0.3, most: float = 1.3):
    """Some batches are seen closer or from farther away, by up to `most`; what is missing at the rim is mirrored."""
    if torch.rand(1) > share:
        return tiles, masks
    factor = float(torch.empty(1).uniform_(1 / most, most))
    affine = torch.eye(2, 3).unsqueeze(0).repeat(len(tiles), 1, 1) * factor
    affine[:, :, 2] = torch.empty(len(tiles), 2).uniform_(-1, 1) * max(0.0, 1 - factor)
    grid = functional.affine_grid(affine, tiles.shape, align_corners=False)
    tiles = functional.grid_sample(tiles, grid, mode="nearest", padding_mode="reflection", align_corners=False)
    if masks is not None:
        moved = functional.grid_sample(
            masks.unsqueeze(1).float(), grid, mode="nearest", padding_mode="reflection", align_corners=False
        )
        masks = moved.squeeze(1).round().to(masks.dtype)
    return tiles, masks


def relight(tiles, kinds, share: float, whole: bool):
    """Some tiles under another light, by the kind of their class. tiles: shares of white."""
    n = len(tiles)
    column = (n, 1, 1, 1)
    change = (torch.rand(n) < share).view(column)
    pale = torch.where(kinds == SURFACE, torch.rand(n), torch.ones(n)).view(column)
    grey = tiles.mean(1, keepdim=True)
    tones = grey + (tiles - grey) * pale
    look = tones[:, :, ::2, ::2].flatten(1)
    top = torch.kthvalue(look, max(1, int(0.99 * look.shape[1])), dim=1).values
    aim = top.clamp(0.3, 0.97) + torch.rand(n) * (0.97 - top.clamp(0.3, 0.97))
    surface = aim / (top + 1e-3)
    cloudy = torch.exp(torch.empty(n).uniform_(-0.916, 2.079))  # 0.4 to 8
    other = torch.empty(n).uniform_(0.7, 1.3)
    gain = torch.where(kinds == SURFACE, surface, torch.where(kinds == CLOUDY, cloudy, other)).view(column)
    ceiling = torch.ones(column) if whole else tiles.flatten(1).amax(1).clamp(min=1.0).view(column)
    lit = torch.minimum((tones * gain).clamp(min=0.0), ceiling)
    return torch.where(change, lit, tiles)


def dim_chips(tiles, share: float, natural, spread):
    """Chips for segmentation: brightness by up to a third, and each band by up to a sixth.

    natural: (bands,) True where zero is no light, so that brightness is a factor; other bands (kelvin, decibel, height)
    move by up to their `spread`, (bands,) standard deviations: a season makes them another number all over, and by that
    number scenes would be told apart.
    """
    n, bands = tiles.shape[:2]
    change = (torch.rand(n) < share).view(n, 1, 1, 1)
    gain = torch.empty(n, 1, 1, 1).uniform_(-0.3, 0.3) + torch.empty(n, bands, 1, 1).uniform_(-0.15, 0.15)
    step = torch.empty(n, bands, 1, 1).uniform_(-1, 1) * spread.view(1, -1, 1, 1)
    moved = torch.where(natural.view(1, -1, 1, 1), tiles * torch.exp(gain), tiles + step)
    return torch.where(change, moved, tiles)


def crop(tiles, masks, size: int):
    """One random square of size x size pixels of each chip; most of it labelled, where a few tries find such."""
    height, width = tiles.shape[-2:]
    if size >= min(height, width):
        return tiles, masks
    found, truth = [], []
    for tile, mask in zip(tiles, masks):
        for _ in range(4):
            top, left = (int(torch.randint(0, side - size + 1, (1,))) for side in (height, width))
            part = mask[top : top + size, left : left + size]
            if (part != 255).float().mean() > 0.5:
                break
        found.append(tile[:, top : top + size, left : left + size])
        truth.append(part)
    return torch.stack(found), torch.stack(truth)
