"""Speed and size, measured: each module here is one bench, ``make bench`` runs them all."""
