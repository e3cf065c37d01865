/// Ids, values, outcomes: what every room speaks in. Only java.* and JSpecify.
@NullMarked
package org.communityoffice.model;

import org.jspecify.annotations.NullMarked;
