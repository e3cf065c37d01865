package org.communityoffice.report;

import java.util.List;
import java.util.Map;

/// A paper as facts and words; each writer makes its file from the same one.
///
/// @param title      what the paper is called; also the title in the file's properties
/// @param office     who makes it; the author in the file's properties
/// @param running    what stands on every page
/// @param properties further properties of the file, such as 打码 → 是
/// @param copies     that are printed of it (一式两份)
public record Report(String title, String office, Paper paper, Running running, List<Block> blocks,
        Map<String, String> properties, int copies) {
    /// One copy.
    public Report(String title, String office, Paper paper, Running running, List<Block> blocks, Map<String, String> properties) {
        this(title, office, paper, running, blocks, properties, 1);
    }

    public Report {
        blocks = List.copyOf(blocks);
        properties = Map.copyOf(properties);
    }

    /// What stands on every page, above and below the blocks.
    public sealed interface Running {
        /// A form or list: title and a line under it on every page, “第 1 页　共 3 页” between two notes at the foot.
        ///
        /// @param points size of the title
        /// @param line   up to three pieces: left, middle, right
        record Form(double points, List<String> line, String footLeft, String footRight) implements Running {}

        /// A document in the manner of GB/T 9704: only “— 1 —”, to the right on odd pages and to the left on even ones.
        record Document() implements Running {}

        /// Nothing: a cover.
        record Nothing() implements Running {}
    }
}
