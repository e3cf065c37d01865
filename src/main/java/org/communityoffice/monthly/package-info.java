/// 月度: what the month's papers say, from the figures of all books.
@NullMarked
package org.communityoffice.monthly;

import org.jspecify.annotations.NullMarked;
