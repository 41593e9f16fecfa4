"""Dates as pages, wires and programs write them, in many languages: words into a day and time."""
