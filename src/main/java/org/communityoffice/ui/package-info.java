/// The shared parts of every screen: frame, table, form, dialogs, find, preview, theme. Knows no book.
@NullMarked
package org.communityoffice.ui;

import org.jspecify.annotations.NullMarked;
