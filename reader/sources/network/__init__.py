"""Pages from the web, fetched so that nothing is harmed by it."""
