"""Language identification, sentences, lemmas, compounds, negation."""
