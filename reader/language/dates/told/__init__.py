"""Dates that running English text tells: where they stand, and which days they mean."""
