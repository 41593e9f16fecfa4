"""Files of files: books and web archives."""
