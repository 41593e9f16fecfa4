"""How articles get into a library while the screen already works."""
