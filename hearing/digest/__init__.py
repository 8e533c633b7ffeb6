"""From labelled responses to a digest that a case handler can check and pass on."""
