/// 设置: the page on which the office looks after itself – who it is, buildings, lists, keys and backups, what was done and seen.
@NullMarked
package org.communityoffice.upkeep;

import org.jspecify.annotations.NullMarked;
