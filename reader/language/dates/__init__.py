"""Dates: as they are written, and as running text speaks of them."""
