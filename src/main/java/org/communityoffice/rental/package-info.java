/// Rental houses, who lives there, fire inspections and what follows from them.
@NullMarked
package org.communityoffice.rental;

import org.jspecify.annotations.NullMarked;
