"""Plain text as people paste it from the web or take it off a wire."""
