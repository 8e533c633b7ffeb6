"""Text that responses share: campaigns, what is copied from a plan, answers that join another's."""
