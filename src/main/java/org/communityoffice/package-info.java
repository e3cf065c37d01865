/// The program put together: the entry, the wiring, the window.
@NullMarked
package org.communityoffice;

import org.jspecify.annotations.NullMarked;
