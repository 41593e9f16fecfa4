"""Names: people, bodies, places and others, found by a trained recogniser."""
