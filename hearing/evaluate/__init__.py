"""How good labels are: gold files, figures, agreement between two people, bars."""
