"""The command line: one file a family of commands; each reads, calls and prints, and knows nothing else."""
