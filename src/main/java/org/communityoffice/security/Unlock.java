package org.communityoffice.security;

import java.time.Duration;

/// What became of an attempt to reach the data key.
public sealed interface Unlock {
    /// @param user who is in; with the recovery key the office's first 主任
    record Unlocked(DataKey key, UserKey user) implements Unlock {}

    record WrongPassword() implements Unlock {}

    record NoSuchUser() implements Unlock {}

    /// Nothing was tried: too many wrong passwords shortly before.
    ///
    /// @param left how long no password is tried for this user
    record Wait(Duration left) implements Unlock {}

    /// Well written, but of another office or replaced since.
    record WrongRecoveryKey() implements Unlock {}

    /// The password fits, but names or roles in the key file are not those that the program wrote.
    record Altered() implements Unlock {}
}
