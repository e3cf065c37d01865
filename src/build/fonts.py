#!/usr/bin/env python3
"""Makes the faces of the papers in src/main/resources/fonts from freely licensed fonts (docs/decisions/0020). Needs fonttools.

fonts.py song NotoSerifSC_400Regular.ttf LiberationSerif-Regular.ttf out.ttf [charset.otf]
    Chinese from the first, Latin letters and digits from the second; with a third only its Han characters (and all punctuation)
fonts.py part FandolFang-Regular.otf out.ttf [charset.otf]
    the Han characters of the third (all where there is none) and punctuation; letters and digits come from song
fonts.py latin LiberationMono-Bold.ttf out.ttf
    letters and digits only
fonts.py rare HanaMinB.ttf out.ttf
    Ext B, with points dropped that move an outline by less than two thousandths of the em
"""
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont


def han(c):
    return 0x3400 <= c <= 0x9FFF or c >= 0x20000


def subset(font, keep):
    options = Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "gasp", "STAT"]
    s = Subsetter(options)
    s.populate(unicodes=[c for c in font.getBestCmap() if keep(c)])
    s.subset(font)


def level(font):
    """All faces get the same ascent and descent, so that lines with several faces keep their distance."""
    upem = font["head"].unitsPerEm
    up, down = round(upem * 0.88), round(upem * 0.12)
    hhea, os2 = font["hhea"], font["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = up, -down, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = up, -down, 0
    os2.usWinAscent, os2.usWinDescent = up, down


def rename(font, name):
    level(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 16, 18, 21):
            record.string = name
        if record.nameID == 6:
            record.string = name.replace(" ", "")


def song(cjk, latin, out, charset=None):
    font, west = TTFont(cjk), TTFont(latin)
    known = set(TTFont(charset).getBestCmap()) if charset else None
    subset(font, lambda c: c < 0x20000 and not 0xAC00 <= c <= 0xD7FF and (known is None or not han(c) or c in known))
    scale = font["head"].unitsPerEm / west["head"].unitsPerEm
    glyphs, cmap, wmap = west.getGlyphSet(), font.getBestCmap(), west.getBestCmap()
    for c in list(range(0x20, 0x7F)) + [0xD7]:
        if c in cmap and c in wmap:
            pen = TTGlyphPen(None)
            flat = DecomposingRecordingPen(glyphs)
            glyphs[wmap[c]].draw(flat)
            flat.replay(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
            glyph = pen.glyph()
            font["glyf"][cmap[c]] = glyph
            glyph.recalcBounds(font["glyf"])
            font["hmtx"][cmap[c]] = (round(glyphs[wmap[c]].width * scale), getattr(glyph, "xMin", 0))
    rename(font, "Office Song Bold" if "Bold" in latin else "Office Song")
    font.save(out)


def part(source, out, charset=None):
    font = TTFont(source)
    known = set(TTFont(charset).getBestCmap()) if charset else None
    subset(font, lambda c: (not han(c) or known is None or c in known) and not 0x20 < c < 0x7F)
    if "CFF " in font:
        font = quadratic(font)
    rename(font, out.rsplit("/", 1)[-1].split("-")[0].replace("Office", "Office "))
    font.save(out)


def quadratic(font):
    """The PDF library mixes up glyphs of CID-keyed CFF fonts: the same outlines as TrueType, to a thousandth of the em."""
    order, glyphs, metrics = font.getGlyphOrder(), font.getGlyphSet(), font["hmtx"].metrics
    builder = FontBuilder(font["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(font.getBestCmap())
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, 1.0, reverse_direction=True))
        outlines[name] = pen.glyph()
    builder.setupGlyf(outlines)
    builder.setupHorizontalMetrics({name: (metrics[name][0], getattr(outlines[name], "xMin", 0)) for name in order})
    hhea, os2 = font["hhea"], font["OS/2"]
    builder.setupHorizontalHeader(ascent=hhea.ascent, descent=hhea.descent)
    builder.setupOS2(sTypoAscender=os2.sTypoAscender, sTypoDescender=os2.sTypoDescender, usWinAscent=os2.usWinAscent,
                     usWinDescent=os2.usWinDescent)
    builder.setupNameTable({"familyName": "x", "styleName": "Regular", "fullName": "x", "psName": "x",
                            "copyright": font["name"].getDebugName(0) or "", "licenseDescription": font["name"].getDebugName(13) or ""})
    builder.setupPost()
    return builder.font


def thin(points, tolerance):
    """Douglas and Peucker on one closed outline of straight lines."""
    if len(points) < 5:
        return points
    far = max(range(len(points)), key=lambda i: (points[i][0] - points[0][0]) ** 2 + (points[i][1] - points[0][1]) ** 2)

    def half(a):
        keep, stack = {0, len(a) - 1}, [(0, len(a) - 1)]
        while stack:
            i, j = stack.pop()
            (x0, y0), (x1, y1) = a[i], a[j]
            length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 or 1
            worst, at = 0, 0
            for k in range(i + 1, j):
                d = abs((x1 - x0) * (a[k][1] - y0) - (a[k][0] - x0) * (y1 - y0)) / length
                if d > worst:
                    worst, at = d, k
            if worst > tolerance:
                keep.add(at)
                stack += [(i, at), (at, j)]
        return [a[k] for k in sorted(keep)]

    return half(points[:far + 1])[:-1] + half(points[far:] + points[:1])[:-1]


def rare(source, out):
    font = TTFont(source)
    subset(font, lambda c: c >= 0x20000 and c <= LAST)
    glyf, upem = font["glyf"], font["head"].unitsPerEm
    before = after = curved = 0
    for name in font.getGlyphOrder():
        glyph = glyf[name]
        if glyph.numberOfContours <= 0:
            continue
        coordinates, ends, flags = glyph.getCoordinates(glyf)
        pen, start = TTGlyphPen(None), 0
        if not all(f & 1 for f in flags):
            curved += 1
            continue
        for end in ends:
            points = [tuple(p) for p in coordinates[start:end + 1]]
            start = end + 1
            before += len(points)
            points = thin(points, upem / 500)
            after += len(points)
            if len(points) > 2:
                pen.moveTo(points[0])
                for p in points[1:]:
                    pen.lineTo(p)
                pen.closePath()
        glyf[name] = pen.glyph()
    print("points", before, "to", after, "curved glyphs left", curved)
    rename(font, "Office Rare")
    font.save(out)


def latin(source, out):
    font = TTFont(source)
    subset(font, lambda c: 0x20 <= c < 0x7F)
    rename(font, "Office Mono")
    font.save(out)


LAST = 0x2A6DF
if __name__ == "__main__":
    {"song": song, "part": part, "rare": rare, "latin": latin}[sys.argv[1]](*sys.argv[2:])
