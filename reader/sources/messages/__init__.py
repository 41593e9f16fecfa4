"""E-mail: newsletters and mailboxes."""
