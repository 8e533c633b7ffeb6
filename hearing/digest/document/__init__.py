"""The digest as a document: composed once, in blocks, for Markdown, Word and PDF alike."""
