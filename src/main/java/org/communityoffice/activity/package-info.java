/// Activities: what was held, who came, which volunteers gave how many hours.
@NullMarked
package org.communityoffice.activity;

import org.jspecify.annotations.NullMarked;
