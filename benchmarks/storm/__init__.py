"""The storm: N clicks on one schedule file at once and within two seconds, against SharePoint's latencies.

Four writers side by side: the bot's committer, a naive optimistic writer, a mutex, and as floors a lone booking (B) and the
bare conditional write (W). Over HTTP on a local Graph in a process of its own, people typing into the same file meanwhile.

    .venv/bin/python -m benchmarks.storm [--clicks 1,18,100,1000] [--spread 0,2] [--writers committer] [--limit 60]
"""
