package org.communityoffice.command;

import org.communityoffice.activity.ActivityService;
import org.communityoffice.attachment.AttachmentService;
import org.communityoffice.group.TeamService;
import org.communityoffice.patrol.PatrolRepository;
import org.communityoffice.patrol.PostService;
import org.communityoffice.patrol.RotaService;
import org.communityoffice.rental.ChecklistService;
import org.communityoffice.rental.EquipmentService;
import org.communityoffice.rental.HazardService;
import org.communityoffice.rental.InspectionService;
import org.communityoffice.rental.RentalRepository;
import org.communityoffice.rental.RoomService;
import org.communityoffice.resident.ResidentService;

/// What the sample office is filled with besides its workbooks; the wiring gives it.
///
/// @param patrol for what is entered afterwards at its own time, which no service offers
public record SampleServices(ResidentService residents, ActivityService activities, AttachmentService attachments, TeamService teams, PostService posts, RotaService rota,
        PatrolRepository patrol, Rentals rentals) {

    /// What rental houses are filled with.
    public record Rentals(RentalRepository houses, RoomService rooms, EquipmentService equipment, ChecklistService checklists, InspectionService inspections, HazardService hazards) {}
}
