"""Quotations: which words are quoted, whose they are, and how sure that is."""
