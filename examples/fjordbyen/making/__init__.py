"""Makes the inbox of the example hearing from the texts beside it."""
