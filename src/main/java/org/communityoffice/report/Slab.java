package org.communityoffice.report;

import org.jspecify.annotations.Nullable;

/// A piece of a page with a height: it is laid whole, or cut where it allows that.
interface Slab {
    int height();

    /// The height of the part that may not be parted from what stands before it.
    default int least() {
        return height();
    }

    void lay(Sheet sheet, int x, int y);

    /// The slab cut so that the first piece is no higher than the room; null where it cannot be cut so.
    default @Nullable Cut cut(int room) {
        return null;
    }

    /// A slab in two pieces.
    record Cut(Slab first, Slab rest) {}

    /// A slab and its place among others.
    ///
    /// @param withNext whether it must stand on the page of the next one
    /// @param head     what is repeated where a page begins with this slab; null for nothing
    record Placed(Slab slab, boolean withNext, @Nullable Slab head) {}

    /// What comes after it begins on a new page.
    ///
    /// @param title     of that page and those after it; empty for the report's
    /// @param footRight at their foot; empty for the report's
    record NewPage(String title, String footRight) implements Slab {
        static final NewPage PLAIN = new NewPage("", "");

        @Override
        public int height() {
            return 0;
        }

        @Override
        public void lay(Sheet sheet, int x, int y) {}
    }

    /// White space.
    static Slab space(double millimetres) {
        int height = Paper.points(millimetres);
        return of(height, (sheet, x, y) -> {});
    }

    static Slab of(int height, Drawing drawing) {
        return new Slab() {
            @Override
            public int height() {
                return height;
            }

            @Override
            public void lay(Sheet sheet, int x, int y) {
                drawing.lay(sheet, x, y);
            }
        };
    }

    /// Draws a slab whose corner is at x, y.
    @FunctionalInterface
    interface Drawing {
        void lay(Sheet sheet, int x, int y);
    }
}
