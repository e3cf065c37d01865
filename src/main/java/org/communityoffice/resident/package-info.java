/// 居民: residents, households, buildings, registers.
@NullMarked
package org.communityoffice.resident;

import org.jspecify.annotations.NullMarked;
