"""How a paragraph reads: its words tagged, its noun phrases, and what they are to its verbs."""
