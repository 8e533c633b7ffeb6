"""Text to response: who writes, when, which kind of document, whose voice."""
