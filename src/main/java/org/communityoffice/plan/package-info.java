/// Targets: what the seeds ask of an office, counted by rule from whatever books hold the records.
@NullMarked
package org.communityoffice.plan;

import org.jspecify.annotations.NullMarked;
