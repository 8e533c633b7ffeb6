"""The matrix: one row for each point that a sender makes, with room for what the case handler says of it."""
