"""What is learnt: the weights and trees of the package, and what they make of a case."""
