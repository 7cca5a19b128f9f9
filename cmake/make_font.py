"""Makes a small TrueType font of an OpenType font with cubic (CFF) outlines.

usage: make_font.py SOURCE.otf OUTPUT.ttf

One file serves three readers: the canvas (stb_truetype), the browser's FontFace and the PDF (FontFile2).
So: quadratic outlines, a cmap of format 4, no hinting, no kerning and no ligatures (the canvas has none,
and the page must break its lines where the canvas does). Every visitor fetches it, so an accented letter is its letter
and a mark that others share. The same input gives the same bytes.
"""
import pathlib
import re
import sys
import unicodedata

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program

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


def contours_of(glyph):
    """Each contour as a tuple of (x, y, whether it is on the curve)."""
    contours, start = [], 0
    for end in glyph.endPtsOfContours if glyph.numberOfContours > 0 else []:
        points = range(start, end + 1)
        contours.append(tuple((*glyph.coordinates[i], glyph.flags[i] & 1) for i in points))
        start = end + 1
    return contours


def glyph_of(contours):
    glyph = Glyph()
    points = [point for contour in contours for point in contour]
    glyph.numberOfContours = len(contours)
    glyph.coordinates = GlyphCoordinates([(x, y) for x, y, _ in points])
    glyph.flags = bytearray(on for _, _, on in points)
    glyph.endPtsOfContours = [sum(len(c) for c in contours[: i + 1]) - 1 for i in range(len(contours))]
    glyph.program = Program()
    glyph.program.fromBytecode(b"")
    return glyph


def share_parts(font, glyf):
    """Makes a letter whose outline is another's and something more a composite of the two."""
    names = font.getBestCmap()
    marks = {}  # outline, moved to where it touches both axes: (glyph, where it stands there)
    for character, name in sorted(names.items()):
        base = unicodedata.normalize("NFD", chr(character))[0]
        letter = names.get(ord(base))
        if letter is None or letter == name:
            continue
        own, rest = contours_of(glyf.glyphs[letter]), contours_of(glyf.glyphs[name])
        if not own or len(rest) <= len(own) or any(rest.count(contour) != 1 for contour in own):
            continue
        rest = [contour for contour in rest if contour not in own]
        left = min(x for contour in rest for x, _, _ in contour)
        low = min(y for contour in rest for _, y, _ in contour)
        outline = tuple(tuple((x - left, y - low, on) for x, y, on in contour) for contour in rest)
        if outline not in marks:
            mark = "mark%d" % len(marks)
            glyf.glyphs[mark] = glyph_of(rest)
            glyf.glyphOrder.append(mark)
            font["hmtx"][mark] = (0, left)
            marks[outline] = (mark, left, low)
        mark, mark_left, mark_low = marks[outline]
        pen = TTGlyphPen(glyf.glyphs)
        pen.addComponent(letter, (1, 0, 0, 1, 0, 0))
        pen.addComponent(mark, (1, 0, 0, 1, left - mark_left, low - mark_low))
        glyf.glyphs[name] = pen.glyph()


def to_quadratic(font):
    order = font.getGlyphOrder()
    outlines = font.getGlyphSet()
    error = MAX_ERROR * font["head"].unitsPerEm
    glyf = newTable("glyf")
    glyf.glyphOrder = list(order)
    glyf.glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        # CFF outlines run the other way round.
        outlines[name].draw(Cu2QuPen(pen, error, reverse_direction=True))
        glyf.glyphs[name] = pen.glyph()
    share_parts(font, glyf)
    font.setGlyphOrder(glyf.glyphOrder)
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
