package org.communityoffice;

import java.util.List;
import java.util.stream.Stream;
import org.communityoffice.activity.ActivityFields;
import org.communityoffice.activity.AttendeeFields;
import org.communityoffice.activity.VolunteerHoursFields;
import org.communityoffice.database.AttachmentFields;
import org.communityoffice.database.Backups;
import org.communityoffice.database.RestoredBeside;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.model.RecordType;
import org.communityoffice.monthly.TypedFigureFields;
import org.communityoffice.patrol.HandOverFields;
import org.communityoffice.patrol.IncidentFields;
import org.communityoffice.patrol.OpenItemFields;
import org.communityoffice.patrol.PostFields;
import org.communityoffice.patrol.ShiftFields;
import org.communityoffice.patrol.SignInFields;
import org.communityoffice.rental.EquipmentFields;
import org.communityoffice.rental.HazardFields;
import org.communityoffice.rental.InspectionFields;
import org.communityoffice.rental.RecheckFields;
import org.communityoffice.rental.RentalFields;
import org.communityoffice.rental.RoomFields;
import org.communityoffice.rental.TenancyFields;
import org.communityoffice.resident.HouseholdFields;
import org.communityoffice.resident.ResidentFields;
import org.communityoffice.settings.BuildingFields;
import org.communityoffice.settings.FactoryRepository;
import org.communityoffice.settings.FactoryService;
import org.communityoffice.settings.LockTime;
import org.communityoffice.settings.LookRepository;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.Preferences;
import org.communityoffice.settings.ReaderRepository;
import org.communityoffice.settings.ReaderService;
import org.communityoffice.settings.SettingRepository;
import org.communityoffice.settings.UserService;
import org.communityoffice.upkeep.ActionController;
import org.communityoffice.upkeep.BuildingController;
import org.communityoffice.upkeep.ChecklistController;
import org.communityoffice.upkeep.FactoryController;
import org.communityoffice.upkeep.LookController;
import org.communityoffice.upkeep.ProfileController;
import org.communityoffice.upkeep.RestoreController;
import org.communityoffice.upkeep.SafetyController;
import org.communityoffice.upkeep.SettingsView;
import org.communityoffice.upkeep.UserController;
import org.communityoffice.work.Work;

/// The part of the wiring that is about what the office sets and keeps about itself.
public final class SettingsWiring {
    /// What comes back from the recycle bin by itself; parts of a record come back with their action.
    static final List<RecordType> IN_THE_BIN = List.of(ResidentFields.TYPE, HouseholdFields.TYPE, ActivityFields.TYPE, AttachmentFields.TYPE, TeamFields.TYPE, TeamMemberFields.TYPE,
            PostFields.TYPE, IncidentFields.TYPE, RentalFields.TYPE, RoomFields.TYPE, EquipmentFields.TYPE);
    /// What a backup is compared in: all that the books hold; not the registers, of which some are restricted.
    static final List<RecordType> COMPARED = Stream.concat(IN_THE_BIN.stream(), Stream.of(AttendeeFields.TYPE, VolunteerHoursFields.TYPE, ShiftFields.TYPE, SignInFields.TYPE, HandOverFields.TYPE,
            OpenItemFields.TYPE, TenancyFields.TYPE, InspectionFields.TYPE, HazardFields.TYPE, RecheckFields.TYPE, BuildingFields.TYPE, TypedFigureFields.TYPE)).toList();
    private final Wiring office;
    private final FactoryService factory;
    private final LookService looks;
    private final Preferences preferences;
    private final LockTime lockTime;
    private final ReaderRepository readers;

    SettingsWiring(Wiring office, SettingRepository named) {
        this.office = office;
        factory = new FactoryService(new FactoryRepository(office.office().database()), office.tables(), office.catalogue(), office.user(), office.clock());
        looks = new LookService(new LookRepository(office.office().database()), office.user(), office.clock());
        preferences = new Preferences(named, office.user());
        readers = new ReaderRepository(office.office().database());
        lockTime = new LockTime(named, office.user());
    }

    public FactoryService factory() {
        return factory;
    }

    public LookService looks() {
        return looks;
    }

    public Preferences preferences() {
        return preferences;
    }

    ReaderRepository readers() {
        return readers;
    }

    public ReaderService readerService() {
        return new ReaderService(readers, office.tables(), office.user(), looks);
    }

    public LockTime lockTime() {
        return lockTime;
    }

    public UserController userController(Work work) {
        return new UserController(users(), readerService(), lockTime, work);
    }

    /// New passwords cost what those before cost.
    public UserService users() {
        return new UserService(office.office().keys(), office.office().user().cost(), office.user(), looks);
    }

    /// What the parts of the settings page work with.
    public SettingsView.Controllers controllers(Work work) {
        return new SettingsView.Controllers(new ProfileController(office.profile(), work), new BuildingController(office.buildings(), work), new FactoryController(factory, work),
                new SafetyController(office.office(), users(), office.profile(), new Backups(office.office(), office.clock()), office.clock(), work),
                new RestoreController(new RestoredBeside(office.office(), office.clock()), users(), COMPARED, work), new LookController(looks, office.profile(), office.clock(), work),
                new ActionController(office.historyService(), IN_THE_BIN, work), new ChecklistController(office.rentalParts().checklists(), work), userController(work));
    }
}
