"""The screen: one module a pane, one style sheet; the only room that knows Textual."""
