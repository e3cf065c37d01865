/// Photos and files of records: one mechanism for every book, from the chooser to the encrypted file and back.
@NullMarked
package org.communityoffice.attachment;

import org.jspecify.annotations.NullMarked;
