/// Background work: the only place that starts threads.
@NullMarked
package org.communityoffice.work;

import org.jspecify.annotations.NullMarked;
