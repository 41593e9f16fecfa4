"""Stories as news agencies send them: IPTC formats in XML, and texts off a wire or a telex."""
