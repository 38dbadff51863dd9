"""What she takes home."""
