"""Names: people, bodies, places and others, found by a trained recogniser.

`recognition` gives each word a tag, `spans` makes names of the tags, mended by `rules` and in
`agreement` with one another; `fragments` joins them, and `canonical` tells who or what is meant.
"""
