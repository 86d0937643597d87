"""What people see: domain values in, Adaptive Cards out, pure."""
