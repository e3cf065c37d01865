/// Patrol: posts, rota, sign-ins, hand-overs, incidents.
@NullMarked
package org.communityoffice.patrol;

import org.jspecify.annotations.NullMarked;
