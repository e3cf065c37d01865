package org.communityoffice.report;

/// A sheet of paper and its margins, in millimetres.
public record Paper(double width, double height, double top, double right, double bottom, double left) {
    /// A4 upright with the margins of GB/T 9704: 37, 26, 35, 28.
    public static final Paper DOCUMENT = new Paper(210, 297, 37, 26, 35, 28);
    /// A4 on its side, for lists of many columns.
    public static final Paper LIST = new Paper(297, 210, 12, 10, 14, 10);
    /// A3 on its side, for ledgers of many columns.
    public static final Paper WIDE = new Paper(420, 297, 15, 15, 15, 15);
    /// A4 upright, for forms that are filled in and signed.
    public static final Paper FORM = new Paper(210, 297, 13, 15, 15, 15);
    /// A4 on its side with narrow margins, for the rota of a month.
    public static final Paper ROTA = new Paper(297, 210, 10, 12, 12, 12);
    /// A4 upright, for the cover and the contents of a month's folder.
    public static final Paper FOLDER = new Paper(210, 297, 25, 24, 20, 28);
    /// A4 upright with narrow margins, for the notice board.
    public static final Paper BOARD = new Paper(210, 297, 12, 12, 10, 12);
    /// A4 upright, for the page with the recovery key.
    public static final Paper KEY = new Paper(210, 297, 16, 20, 15, 20);

    /// Whole points, as Jasper counts.
    static int points(double millimetres) {
        return (int) Math.round(millimetres * 72 / 25.4);
    }

    /// Twentieths of a point, as Word counts.
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }

    /// Whether it is of the size A3.
    boolean large() {
        return Math.max(width, height) > 297;
    }

    public boolean landscape() {
        return width > height;
    }

    public double inside() {
        return width - left - right;
    }
}
