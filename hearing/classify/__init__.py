"""Labels with evidence: themes, concerns, stance and type of sender."""
