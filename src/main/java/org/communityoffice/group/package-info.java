/// Teams and who is in them.
@NullMarked
package org.communityoffice.group;

import org.jspecify.annotations.NullMarked;
