package org.communityoffice.report;

/// How a text is set: face, size, line pitch, place.
///
/// @param points size
/// @param pitch  distance of the lines in points, always exact
/// @param indent first line, in characters
record Lettering(Typeface face, boolean bold, float points, float pitch, Align align, int indent) {
    /// BOTH leaves the last line as it falls, SPREAD fills it too.
    enum Align { LEFT, CENTRE, RIGHT, BOTH, SPREAD }

    /// Two points a hundred narrower than 三号 16: 28 characters in 156 mm, as GB/T 9704 wants.
    static final float BODY_POINTS = 15.8f;
    static final float BODY_PITCH = 28.95f;

    static final Lettering TITLE = new Lettering(Typeface.SONG, true, 22, 32, Align.CENTRE, 0);
    static final Lettering BODY = new Lettering(Typeface.FANG, false, BODY_POINTS, BODY_PITCH, Align.BOTH, 2);
    static final Lettering ADDRESSEE = new Lettering(Typeface.FANG, false, BODY_POINTS, BODY_PITCH, Align.LEFT, 0);
    static final Lettering FIRST = new Lettering(Typeface.HEI, false, BODY_POINTS, BODY_PITCH, Align.LEFT, 2);
    static final Lettering SECOND = new Lettering(Typeface.KAI, false, BODY_POINTS, BODY_PITCH, Align.LEFT, 2);
    static final Lettering PART = new Lettering(Typeface.HEI, false, 14, 18.2f, Align.LEFT, 0);
    static final Lettering PLAIN = new Lettering(Typeface.SONG, false, 11, 16.5f, Align.LEFT, 0);
    static final Lettering STRONG = new Lettering(Typeface.HEI, true, 11, 16.5f, Align.LEFT, 0);
    static final Lettering STEP = new Lettering(Typeface.SONG, false, 12, 18, Align.LEFT, 0);
    static final Lettering NOTE = new Lettering(Typeface.SONG, false, 9, 13, Align.LEFT, 0);
    static final Lettering CAPTION = new Lettering(Typeface.HEI, false, 10.5f, 15, Align.CENTRE, 0);
    static final Lettering SIGNATURE = new Lettering(Typeface.SONG, false, 10.5f, 15, Align.LEFT, 0);
    static final Lettering FILLED_BY = new Lettering(Typeface.FANG, false, 14, 20, Align.LEFT, 2);
    static final Lettering FOOT = new Lettering(Typeface.SONG, false, 9, 12, Align.LEFT, 0);
    static final Lettering FOLIO = new Lettering(Typeface.SONG, false, 14, 18, Align.LEFT, 0);
    static final Lettering CELL = new Lettering(Typeface.SONG, false, 9, 11.5f, Align.LEFT, 0);
    static final Lettering HEAD = new Lettering(Typeface.HEI, false, 9, 11.5f, Align.CENTRE, 0);

    /// The height of one line set solid.
    float solid() {
        return (face.ascent + face.descent) * points;
    }

    /// How wide a text stands in one line, in points.
    double width(String text) {
        return face.width(text, bold) * points;
    }

    static Lettering of(Block.Paragraph.Kind kind) {
        return switch (kind) {
            case ADDRESSEE -> ADDRESSEE;
            case BODY -> BODY;
            case NOTE -> NOTE;
            case PLAIN -> PLAIN;
            case STRONG -> STRONG;
        };
    }

    static Lettering of(Block.Heading heading) {
        return switch (heading.level()) {
            case 1 -> FIRST;
            case 2 -> SECOND;
            default -> PART;
        };
    }

    static Align align(Block.Align align) {
        return switch (align) {
            case LEFT -> Align.LEFT;
            case CENTRE -> Align.CENTRE;
            case RIGHT -> Align.RIGHT;
        };
    }

    Lettering with(Align other) {
        return new Lettering(face, bold, points, pitch, other, indent);
    }

    /// The same in the middle of a paragraph.
    Lettering continued() {
        return new Lettering(face, bold, points, pitch, align, 0);
    }

    Lettering bold(boolean other) {
        return new Lettering(face, other, points, pitch, align, indent);
    }

    Lettering sized(float other) {
        return new Lettering(face, bold, other, pitch * other / points, align, indent);
    }
}
