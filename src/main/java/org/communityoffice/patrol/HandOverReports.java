package org.communityoffice.patrol;

import java.time.LocalDate;
import java.util.List;
import org.communityoffice.report.Report;
import org.communityoffice.settings.OfficeProfile;
import org.communityoffice.settings.OfficeProfileService;

/// Reads what the paper of a day's hand-overs says.
public final class HandOverReports {
    private final HandOverService service;
    private final PatrolPeople people;
    private final ShiftWords words;
    private final OfficeProfileService profile;

    public HandOverReports(HandOverService service, PatrolPeople people, ShiftWords words, OfficeProfileService profile) {
        this.service = service;
        this.people = people;
        this.words = words;
        this.profile = profile;
    }

    public Report of(LocalDate day) {
        OfficeProfile office = profile.profile();
        List<HandOverReport.HandOver> all = service.ofDay(day).stream().map(desk -> {
            Shift receiver = desk.receiver();
            return new HandOverReport.HandOver(desk, words.shortly(desk.shift()), people.teamName(desk.shift()),
                    receiver == null ? "" : words.shortly(receiver), receiver == null ? "" : people.teamName(receiver));
        }).toList();
        return HandOverReport.of(new HandOverReport.Facts(office.name(), office.committee(), day, all));
    }
}
