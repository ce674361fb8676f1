"""Pages for people: one frame and one style for the reading edition, feedback and the class report.

A page is one file that asks nothing of the network and needs no script. It is read on a phone, in
print, in the dark and by a screen reader.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import jinja2
from markupsafe import Markup

_HERE = Path(__file__).parent
TITLE = re.compile(r"^# +(?P<title>.*?) *(?:\\\*)*$", re.MULTILINE)  # of an exercise, without the stars of its level
# nothing but the page's own style, and pictures and fonts that are written into it, is ever fetched or run
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)


@cache
def templates() -> jinja2.Environment:
    """The templates of this folder; whatever is put into one is escaped, unless it is Markup."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(policy=POLICY, style=Markup((_HERE / "style.css").read_text(encoding="utf-8")))
    return environment


def render(template: str, **values: object) -> str:
    """The page that a template of this folder makes, most often one that extends ``page.html.j2``.

    Raises jinja2.UndefinedError where a value is missing.
    """
    return templates().get_template(template).render(**values)
