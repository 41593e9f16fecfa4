"""News as prose, whatever file it stands in: paragraphs, bylines, datelines, furniture."""
