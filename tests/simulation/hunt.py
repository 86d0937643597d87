"""Finds seeds that find the planted bugs, for the record in bugs.py: `python -m tests.simulation.hunt [bug …]`."""

from __future__ import annotations

import sys

from tests.simulation.bugs import BUGS
from tests.simulation.run import Scenario, run

for name in sys.argv[1:] or BUGS:
    hits = []
    for number in range(200):
        result = run(Scenario(number, name))
        if result.violations:
            hits.append((number, result.violations[0]))
        if len(hits) == 2:
            break
    print(f'"{name}": {tuple(number for number, _ in hits)},  # {hits[0][1] if hits else "NOT FOUND"}', flush=True)
