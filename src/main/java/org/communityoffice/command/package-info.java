/// The commands of the command line, each a few lines over a service.
@NullMarked
package org.communityoffice.command;

import org.jspecify.annotations.NullMarked;
