"""Synthetic aperture radar: radiometry, speckle filters, two-date overlays, change detection, bright targets.

All of it works on backscattered *power* (float32, linear scale, NaN = no data): `radiometry` says how the numbers of a
file become power, `dates` reads a date (one file or several slices) on a grid. Everything else is arithmetic on
windows.
"""
