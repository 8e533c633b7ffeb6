"""Pictures of a digest: drawn as SVG, each with a text alternative and its figures as a table."""
