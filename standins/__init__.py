"""Microsoft 365 on one machine: a Graph and a Teams that speak the wire and know nobody of the house."""
