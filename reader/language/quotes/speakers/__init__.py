"""Who said a quotation: the candidates, what speaks for each, and the choice among them."""
