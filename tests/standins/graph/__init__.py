"""The local Graph spoken to over plain HTTP."""
