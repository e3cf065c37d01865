/// 居民: residents, households, registers.
@NullMarked
package org.communityoffice.resident;

import org.jspecify.annotations.NullMarked;
