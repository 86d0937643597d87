"""Cards as people see them: golden files, parsed by Microsoft's renderer."""
