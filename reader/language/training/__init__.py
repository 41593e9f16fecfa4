"""How the models and the vocabulary of this room are made and measured.

Run by hand, with the extra ``train``; no reader runs any of it, and nothing else imports it.
"""

from pathlib import Path

LANGUAGE = Path(__file__).parents[1]  # the room, in which they are written
