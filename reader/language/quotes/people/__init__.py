"""Whom a mention means: names, pronouns, descriptions, and bodies of an article."""
