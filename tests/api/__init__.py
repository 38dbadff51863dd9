"""The contract for programs: stable addresses, JSON as described, problem details, the edition everywhere."""
