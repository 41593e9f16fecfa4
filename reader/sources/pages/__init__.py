"""Web pages: what they say of themselves, and the text of their article."""
