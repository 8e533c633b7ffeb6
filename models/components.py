"""What spaCy must know before it trains: the word encoder of this project."""

from hearing.language import word_features  # noqa: F401
