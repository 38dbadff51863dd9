"""What has changed on a page since its code was made."""
