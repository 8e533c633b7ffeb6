"""What rule keepers work with: tests, lint, coverage, explanations and comparisons of a pipeline's rules."""
