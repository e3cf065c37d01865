/// 设置: the office, its buildings, the field catalogue, code lists and other factory data, records of looks.
@NullMarked
package org.communityoffice.settings;

import org.jspecify.annotations.NullMarked;
