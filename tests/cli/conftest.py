"""A small hearing, and the command run as its user runs it."""

import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import commands
import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

SETTINGS = """\
title: Rusplan for Lillevik
owner: Lillevik kommune
deadline: 2027-03-15
draft: draft.md
invited: [Lillevik pårørendelag, Storvik kommune]
"""

DRAFT = """\
# Rusplan for Lillevik

## 3 Tiltak

7. Døgnplassene på Fjellheim avvikles innen utgangen av 2028 og erstattes av et ambulant team.
8. Kommunen prioriterer innbyggere som selv vil ha en endring.
"""

NEXT_OF_KIN = """\
Lillevik pårørendelag
Postboks 3, 9999 Lillevik

Lillevik kommune
Vår ref.: 4/27      Dato: 02.03.2027

Høringssvar: Rusplan for Lillevik

Vi viser til høringsbrevet og takker for muligheten til å uttale oss.

Vi er bekymret for at de eldste med rusproblemer faller utenfor når døgnplassene legges ned.

Med vennlig hilsen
Kari Moen, leder
Lillevik pårørendelag
"""

NO_REMARKS = """\
From: Postmottak Storvik kommune <postmottak@storvik.kommune.no>
To: postmottak@lillevik.kommune.no
Subject: Høring - rusplan
Date: Tue, 16 Mar 2027 09:12:00 +0100
Content-Type: text/plain; charset=utf-8

Storvik kommune har ingen merknader til planen.

Hilsen
Storvik kommune
"""


@pytest.fixture
def hearing_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "lillevik"
    inbox = folder / "inbox"
    inbox.mkdir(parents=True)
    (folder / "hearing.yaml").write_text(SETTINGS, encoding="utf-8")
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    (inbox / "pårørende.txt").write_text(NEXT_OF_KIN, encoding="utf-8")
    (inbox / "storvik.eml").write_text(NO_REMARKS, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def hearing() -> Run:
    return partial(commands.hearing, check=0)
