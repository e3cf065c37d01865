package org.communityoffice.rental;

import java.time.LocalDate;
import org.communityoffice.model.Stored;
import org.jspecify.annotations.Nullable;

/// Somebody who lives in a rental house now.
///
/// @param age        in whole years; null where it is not known
/// @param registered since when a child is in the register of children of tenants; null where it is not
/// @param told       whether who works here may know of that register
public record Tenant(Stored tenancy, String name, @Nullable Integer age, @Nullable LocalDate registered, boolean told) {
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
