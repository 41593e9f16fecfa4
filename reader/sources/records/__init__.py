"""Articles as records: JSON, ninjs, tables, XML, bibliographies, bookmarks."""
