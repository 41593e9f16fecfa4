"""Where articles and annotations are kept, in memory or in a folder that lasts."""
