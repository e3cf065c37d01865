/// The invented community: a seeded generator of people, households and the workbooks a clerk keeps.
@NullMarked
package org.communityoffice.sample;

import org.jspecify.annotations.NullMarked;
