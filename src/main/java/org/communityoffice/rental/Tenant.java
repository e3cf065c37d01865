package org.communityoffice.rental;

import org.communityoffice.model.Stored;
import org.jspecify.annotations.Nullable;

/// Somebody who lives in a rental house now.
///
/// @param age in whole years; null where it is not known
public record Tenant(Stored tenancy, String name, @Nullable Integer age) {
    public String room() {
        return tenancy.values().get(TenancyFields.ROOM, "");
    }

    public boolean isChild() {
        return age != null && age < TenancyService.CHILD;
    }

    public boolean isRepresentative() {
        return tenancy.values().get(TenancyFields.IS_TENANT_REP, false);
    }

    /// Names no one: this may reach a log.
    @Override
    public String toString() {
        return "tenancy " + tenancy.id();
    }
}
