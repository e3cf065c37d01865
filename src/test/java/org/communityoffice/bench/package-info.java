/// How fast it is: figures at 10,000 and 100,000 people, printed whether they reach their goal or not.
@NullMarked
package org.communityoffice.bench;

import org.jspecify.annotations.NullMarked;
