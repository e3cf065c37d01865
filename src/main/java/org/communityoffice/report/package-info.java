/// 纸: a report as blocks, and the writers that make Word, Excel, PDF and the printed page of the same report.
@NullMarked
package org.communityoffice.report;

import org.jspecify.annotations.NullMarked;
