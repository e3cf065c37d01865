/// Keys, passwords, the recovery key and masking. Pure: files and values, no database.
@NullMarked
package org.communityoffice.security;

import org.jspecify.annotations.NullMarked;
