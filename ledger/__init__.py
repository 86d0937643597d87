"""What must not be forgotten: claims, reminders, posts, conversations and the log."""
