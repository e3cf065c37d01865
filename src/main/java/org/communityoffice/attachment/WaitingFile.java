package org.communityoffice.attachment;

import java.util.List;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;

/// A file given to a record that is not saved yet: held in memory alone, so that nothing of it is left where the record is given up.
///
/// @param number below zero: what has no row has no id
record WaitingFile(long number, String purpose, GivenFile.InMemory file, String sha256) {
    /// More than this in memory would crowd out the rest of a small office computer.
    static final long MOST = 200_000_000;

    /// As it is listed.
    AttachmentItem item() {
        Values values = Values.none(AttachmentFields.TYPE).change().set(AttachmentFields.FILE_NAME, file.name()).set(AttachmentFields.PURPOSE, purpose)
                .set(AttachmentFields.BYTE_COUNT, file.size()).set(AttachmentFields.SHA256, sha256).done();
        return new AttachmentItem(new Stored(number, 0, values), null, "");
    }

    boolean isAt(AttachmentPlace place) {
        return place.purpose().equals(AttachmentPlace.ALL) || place.purpose().equals(purpose);
    }

    static long bytes(List<WaitingFile> waiting) {
        return waiting.stream().mapToLong(one -> one.file.size()).sum();
    }
}
