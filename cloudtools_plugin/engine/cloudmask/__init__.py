"""Cloud masks of scenes: which band is which colour, reflectance, a model or a rule, growth, and the rasters
written."""
