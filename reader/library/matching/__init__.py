"""Which words of a text a query means."""
