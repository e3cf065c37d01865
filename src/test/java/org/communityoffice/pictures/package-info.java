/// Makes the pictures of the screens, for the manual and for comparing with the models.
@NullMarked
package org.communityoffice.pictures;

import org.jspecify.annotations.NullMarked;
