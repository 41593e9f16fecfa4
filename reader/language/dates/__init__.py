"""Dates: as they are written by themselves, and as running text tells of them."""
