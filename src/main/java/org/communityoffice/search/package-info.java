/// 查找: the one box over all books, answered from memory while typing.
@NullMarked
package org.communityoffice.search;

import org.jspecify.annotations.NullMarked;
