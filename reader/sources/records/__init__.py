"""Articles as records: lines of JSON, tables, ninjs."""
