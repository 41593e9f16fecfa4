"""Comparing quotations: where else their words stand, and what differs there."""
