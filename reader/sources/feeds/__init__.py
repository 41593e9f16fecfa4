"""RSS, Atom, JSON Feed, and lists of feeds."""
