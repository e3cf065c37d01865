package org.communityoffice.report;

import java.util.function.Supplier;

/// A paper that is laid out of what was read only when it is looked at or written. How many pages it has is remembered, the pages are not: a long list has thousands of rows.
public final class LaidPaper {
    private final Supplier<Report> made;
    private int pageCount;

    public LaidPaper(Supplier<Report> made) {
        this.made = made;
    }

    public Report report() {
        return made.get();
    }

    public PrintedPages pages() {
        PrintedPages pages = PrintedPages.of(report());
        know(pages.pageCount());
        return pages;
    }

    private synchronized void know(int pages) {
        pageCount = pages;
    }

    /// Laid out for it only where it never was.
    public int pageCount() {
        int known = known();
        return known > 0 ? known : pages().pageCount();
    }

    private synchronized int known() {
        return pageCount;
    }
}
