"""Advance widths and ink of a TrueType font, read from the file itself.

Only what the tests need to measure a line of text: cmap (formats 4 and 12), hmtx and the boxes in
glyf. No kerning and no shaping, which move Latin and Cyrillic lines by far less than a letter.
"""
import struct


class Font:
    def __init__(self, path):
        self.data = path.read_bytes()
        count = struct.unpack_from(">H", self.data, 4)[0]
        self.tables = {}
        for i in range(count):
            tag, _, offset, length = struct.unpack_from(">4sLLL", self.data, 12 + 16 * i)
            self.tables[tag.decode("ascii")] = (offset, length)
        head = self.tables["head"][0]
        self.units = struct.unpack_from(">H", self.data, head + 18)[0]
        self.long_loca = struct.unpack_from(">h", self.data, head + 50)[0] == 1
        self.metrics = struct.unpack_from(">H", self.data, self.tables["hhea"][0] + 34)[0]
        self.glyphs = self._read_cmap()

    def _read_cmap(self):
        start = self.tables["cmap"][0]
        glyphs = {}
        for i in range(struct.unpack_from(">H", self.data, start + 2)[0]):
            offset = start + struct.unpack_from(">L", self.data, start + 4 + 8 * i + 4)[0]
            kind = struct.unpack_from(">H", self.data, offset)[0]
            if kind == 12:
                for g in range(struct.unpack_from(">L", self.data, offset + 12)[0]):
                    first, last, glyph = struct.unpack_from(">LLL", self.data, offset + 16 + 12 * g)
                    for code in range(first, last + 1):
                        glyphs[code] = glyph + code - first
            elif kind == 4:
                self._read_segments(offset, glyphs)
        return glyphs

    def _read_segments(self, offset, glyphs):
        double = struct.unpack_from(">H", self.data, offset + 6)[0]
        for s in range(0, double, 2):
            end = struct.unpack_from(">H", self.data, offset + 14 + s)[0]
            first = struct.unpack_from(">H", self.data, offset + 16 + double + s)[0]
            delta = struct.unpack_from(">h", self.data, offset + 16 + 2 * double + s)[0]
            at = offset + 16 + 3 * double + s
            reach = struct.unpack_from(">H", self.data, at)[0]
            for code in range(first, min(end, 0xFFFE) + 1):
                glyph = code
                if reach:
                    glyph = struct.unpack_from(">H", self.data, at + reach + 2 * (code - first))[0]
                    if glyph == 0:
                        continue
                glyphs.setdefault(code, (glyph + delta) & 0xFFFF)

    def _advance(self, glyph):
        index = min(glyph, self.metrics - 1)
        return struct.unpack_from(">H", self.data, self.tables["hmtx"][0] + 4 * index)[0]

    def _box(self, glyph):
        """(x0, y0, x1, y1) of the ink in font units, y up; None for a blank."""
        loca = self.tables["loca"][0]
        if self.long_loca:
            start, end = struct.unpack_from(">LL", self.data, loca + 4 * glyph)
        else:
            start, end = (2 * n for n in struct.unpack_from(">HH", self.data, loca + 2 * glyph))
        if start == end:
            return None
        return struct.unpack_from(">hhhh", self.data, self.tables["glyf"][0] + start + 2)

    def line(self, text, size, spacing):
        """Advance and ink box (x0, y0, x1, y1; y down, from the baseline) of a line of text."""
        scale, x, box = size / self.units, 0.0, None
        for letter in text:
            # A sign of another font, such as a mathematical one, is taken to be as wide as an M.
            glyph = self.glyphs.get(ord(letter), self.glyphs[ord("M")])
            ink = self._box(glyph)
            if ink:
                here = (x + ink[0] * scale, -ink[3] * scale, x + ink[2] * scale, -ink[1] * scale)
                box = here if box is None else (min(box[0], here[0]), min(box[1], here[1]),
                                                max(box[2], here[2]), max(box[3], here[3]))
            x += self._advance(glyph) * scale + spacing
        return x, box
