"""What everything else speaks of: sources, responses, labels, evidence, errors. No input or output."""
