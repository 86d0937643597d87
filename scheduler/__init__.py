"""The clock's surface: the ticker that presses 'now'."""
