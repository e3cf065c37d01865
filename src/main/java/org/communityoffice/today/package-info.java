/// The page 今天: what is to be done now, how far the month's targets have come, this month beside last month.
@NullMarked
package org.communityoffice.today;

import org.jspecify.annotations.NullMarked;
