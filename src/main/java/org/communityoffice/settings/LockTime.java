package org.communityoffice.settings;

import java.util.List;
import java.util.Map;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;

/// After how many minutes without a touch the window locks itself.
public final class LockTime {
    public static final int USUAL = 10;
    public static final int MOST = 120;
    private static final String NAME = "lock.minutes";
    private final SettingRepository settings;
    private final CurrentUser user;
    private volatile int minutes;

    public LockTime(SettingRepository settings, CurrentUser user) {
        this.settings = settings;
        this.user = user;
        String set = settings.all().getOrDefault(NAME, "");
        minutes = set.isEmpty() ? USUAL : Integer.parseInt(set);
    }

    /// 0 for never.
    public int minutes() {
        return minutes;
    }

    public void set(int wanted) {
        if (wanted < 0 || wanted > MOST) {
            throw new IllegalArgumentException("minutes out of bounds");
        }
        settings.set(Map.of(NAME, Integer.toString(wanted)), List.of(), Words.of("settings.lock.changed", wanted), user.doing(Act.USERS));
        minutes = wanted;
    }
}
