"""What the flow engine owes a visitor: the right next question, whatever stands in the address."""
