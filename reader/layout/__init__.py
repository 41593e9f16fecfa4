"""How an article is laid out on lines of text, for a terminal or a pipe."""
