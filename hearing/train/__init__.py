"""How the model of a pipeline is made from its training corpus and rules."""
