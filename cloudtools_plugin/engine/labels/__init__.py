"""Labels: tiles to look at, what people say of them, data sets made of it, and classifiers measured against it."""
