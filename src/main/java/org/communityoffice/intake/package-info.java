/// The page on which any book is filled from a workbook.
@NullMarked
package org.communityoffice.intake;

import org.jspecify.annotations.NullMarked;
