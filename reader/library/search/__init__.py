"""The full-text index: articles and statements that hold what a query asks."""
