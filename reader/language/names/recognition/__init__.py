"""The recogniser of names: words and what stands beside them, weighed by a model that learned."""
