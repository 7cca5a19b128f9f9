"""Makes a small TrueType font of an OpenType font with cubic (CFF) outlines.

usage: make_font.py SOURCE.otf OUTPUT.ttf

One file serves three readers: the canvas (stb_truetype), the browser's FontFace and the PDF (FontFile2).
So: quadratic outlines, a cmap of format 4, no hinting, no kerning and no ligatures (the canvas has none,
and the page must break its lines where the canvas does). The same input gives the same bytes.
"""
import pathlib
import re
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

CHARACTERS = pathlib.Path(__file__).parent.parent / "assets" / "fonts" / "characters.txt"
MAX_ERROR = 1 / 1000  # of the em: how far a quadratic curve may be from the cubic one
TABLES = {"head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post"}


def wanted_characters():
    wanted = set()
    for line in CHARACTERS.read_text(encoding="utf-8").splitlines():
        for first, last in re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", line.split("#")[0]):
            wanted.update(range(int(first, 16), int(last or first, 16) + 1))
    return wanted


def reduce(font, characters):
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.drop_tables = ["GDEF", "GPOS", "GSUB"]
    reducer = subset.Subsetter(options)
    reducer.populate(unicodes=characters)
    reducer.subset(font)


def to_quadratic(font):
    order = font.getGlyphOrder()
    outlines = font.getGlyphSet()
    error = MAX_ERROR * font["head"].unitsPerEm
    glyf = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        # CFF outlines run the other way round.
        outlines[name].draw(Cu2QuPen(pen, error, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf

    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in (
        "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
        "maxSizeOfInstructions maxComponentElements maxPoints maxContours maxCompositePoints "
        "maxCompositeContours maxComponentDepth"
    ).split():
        setattr(maxp, field, 0)
    maxp.maxZones = 1

    # The left side bearing has to equal the outline's left edge.
    glyf.compile(font)
    for name, (advance, _) in list(font["hmtx"].metrics.items()):
        font["hmtx"][name] = (advance, getattr(glyf[name], "xMin", 0))

    post = font["post"]
    post.formatType = 3.0
    del font["CFF "]
    font.sfntVersion = "\000\001\000\000"


def main():
    source, output = sys.argv[1:]
    font = TTFont(source, recalcTimestamp=False)
    wanted = wanted_characters()
    missing = sorted(wanted - set(font.getBestCmap()))
    reduce(font, wanted)
    font["cmap"].tables = [table for table in font["cmap"].tables if table.format == 4 and table.platformID == 3]
    to_quadratic(font)
    for tag in [tag for tag in font.keys() if tag != "GlyphOrder" and tag not in TABLES]:
        del font[tag]
    font.save(output, reorderTables=True)
    if missing:
        print("make_font: %s lacks %s" % (pathlib.Path(source).name, " ".join("U+%04X" % c for c in missing)))


main()
