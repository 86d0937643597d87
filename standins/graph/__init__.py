"""A Graph v1.0 on one machine, over a folder of real files (what it imitates: docs/reference/standins.md)."""

from standins.graph.options import Options
from standins.graph.server import LocalGraph, create_app, serve

__all__ = ["LocalGraph", "Options", "create_app", "serve"]
