"""What databases of news export: many articles in a text, with lines that say what each is."""
