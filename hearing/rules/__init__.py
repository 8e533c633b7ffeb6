"""The rule keepers' files: schema, loading, matching, examples."""
