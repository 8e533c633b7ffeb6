"""What in a response tells of an identifiable person: proposals, which a person confirms or rejects."""
