"""The network of advice: who advises whom, when, and the cards of centres wherever a page ends at a person."""
