/// Reading any workbook: bytes → cells → tables → columns → repaired values → an import plan. Knows no book.
@NullMarked
package org.communityoffice.spreadsheet;

import org.jspecify.annotations.NullMarked;
