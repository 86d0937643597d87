"""Files and folders: Graph, Word and Excel; bytes and network apart."""
