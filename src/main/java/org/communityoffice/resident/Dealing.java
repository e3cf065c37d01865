package org.communityoffice.resident;

import java.time.LocalDate;
import org.communityoffice.model.RecordType;

/// Something of another book in which a resident took part (往来).
///
/// @param what 参加, 志愿 2.5 小时 …
/// @param of   the kind of record that is told of
/// @param id   of the record there
public record Dealing(LocalDate day, String title, String what, RecordType of, long id) {}
