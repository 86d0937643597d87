"""The front door: `alke` and `python -m bot`; it gathers the families of commands and nothing else."""

from __future__ import annotations

import typer

from bot.cli import doctor, files, letter, package, records, rehearse, remind, rounds, run, status, talk

app = typer.Typer(
    name="alke",
    help="ALKE-botti: books times, collects documents and nudges, in one Teams channel and its SharePoint folder.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (
    run.run,
    rounds.rounds,
    letter.letter,
    files.schedule,
    files.book,
    files.release,
    talk.understand,
    remind.remind,
    rehearse.rehearse,
    status.status,
    doctor.doctor,
    package.package,
    records.export,
    records.forget,
):
    app.command()(command)


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
