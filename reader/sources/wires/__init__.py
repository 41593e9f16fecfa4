"""The news formats of the IPTC in XML."""
