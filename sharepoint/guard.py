"""A pure function of bytes run in a child process with limits, for parsers that cannot be bounded otherwise (PDF)."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TypeVar

from sharepoint.errors import Reason, Refused

Result = TypeVar("Result")

_MEGABYTE = 1024 * 1024
_SHUT = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "ctypes.dlopen")
_START = "import sys; sys.path[:0] = sys.argv[4:]; from sharepoint.guard import child; child()"


def guarded(function: Callable[[bytes], Result], data: bytes, *, seconds: float = 20, megabytes: int = 1024) -> Result:
    """The result of a module-level function; it must be a JSON value, for nothing else is believed of the child.

    Refused: TOO_LARGE when it takes more time or memory; what the function itself refuses; CORRUPT when it fails.
    """
    name = f"{function.__module__}:{function.__qualname__}"
    command = [sys.executable, "-c", _START, name, str(int(seconds) + 1), str(megabytes), *_paths()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        try:
            output, _ = process.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired as late:
            process.kill()
            raise Refused(Reason.TOO_LARGE, f"more than {seconds} s") from late
    return _answer(function, output, process.returncode)


def _paths() -> list[str]:
    return [path for path in sys.path if path]


def _answer(function: Callable[[bytes], Result], output: bytes, code: int) -> Result:
    if code < 0:  # killed for its time, or by the system for its memory
        raise Refused(Reason.TOO_LARGE, f"{function.__qualname__} was ended by signal {-code}")
    try:
        answer = json.loads(output)
    except ValueError as garbled:
        raise Refused(Reason.CORRUPT, f"{function.__qualname__} ended with {code}") from garbled
    if "refused" in answer:
        raise Refused(Reason(answer["refused"]), answer["detail"])
    result: Result = answer["result"]
    return result


def child() -> None:
    """The other side: limits first, then the function, then one line of JSON."""
    name, seconds, megabytes = sys.argv[1:4]
    limit = int(megabytes) * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    module, _, function = name.partition(":")
    run = getattr(import_module(module), function)
    data = sys.stdin.buffer.read()
    sys.addaudithook(_no_way_out)
    try:
        answer: dict[str, object] = {"result": run(data)}
    except Refused as why:
        answer = {"refused": why.reason.value, "detail": why.detail}
    except MemoryError:
        answer = {"refused": Reason.TOO_LARGE.value, "detail": f"more than {megabytes} MB"}
    sys.stdout.buffer.write(json.dumps(answer).encode())
    sys.stdout.flush()
    os._exit(0)  # a parser's threads or exit handlers have no say


def _no_way_out(event: str, _: Sequence[object]) -> None:
    """No network and no other program, whatever the document asks for."""
    if event.startswith(_SHUT):
        raise PermissionError(event)
