"""Makes saiknes-sans-ext.woff2: the letters of Latin Extended-A of the pages' font, in which Latvian and its
neighbours' languages are written, without the hundreds that no page needs.

    python3 -m venv .venv && .venv/bin/pip install fonttools==4.66.1 brotli==1.2.0
    npm ci && .venv/bin/python font/subset.py        # in src/main/web

The same input gives the same bytes. The licence of the font (SIL Open Font License 1.1, beside this file) reserves
the name Source for the unmodified files, so that what is made here has another name.
"""
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).parent
SOURCE = HERE.parent / "node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2"
LETTERS = [*range(0x0100, 0x0180), *range(0x0218, 0x021C)]
NAME = "Saiknes Sans"
NAMES = {1: NAME, 2: "Regular", 3: NAME + " 1", 4: NAME, 6: "SaiknesSans"}

options = subset.Options()
options.flavor = "woff2"
options.layout_features = ["*"]
font = TTFont(SOURCE, recalcTimestamp=False)
cutter = subset.Subsetter(options)
cutter.populate(unicodes=LETTERS)
cutter.subset(font)
for record in list(font["name"].names):
    if record.nameID in NAMES:
        font["name"].setName(NAMES[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID)
font.flavor = "woff2"
font.save(HERE / "saiknes-sans-ext.woff2")
