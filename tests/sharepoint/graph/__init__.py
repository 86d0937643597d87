"""Our client of Graph, against the local one and its faults."""
