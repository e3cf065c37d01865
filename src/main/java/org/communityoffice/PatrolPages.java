package org.communityoffice;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.communityoffice.group.TeamFields;
import org.communityoffice.group.TeamMemberFields;
import org.communityoffice.patrol.EquipmentCountFields;
import org.communityoffice.patrol.HandOverController;
import org.communityoffice.patrol.HandOverFields;
import org.communityoffice.patrol.HandOverView;
import org.communityoffice.patrol.IncidentController;
import org.communityoffice.patrol.IncidentFields;
import org.communityoffice.patrol.IncidentView;
import org.communityoffice.patrol.OpenItemFields;
import org.communityoffice.patrol.PatrolView;
import org.communityoffice.patrol.PostFields;
import org.communityoffice.patrol.RotaController;
import org.communityoffice.patrol.RotaView;
import org.communityoffice.patrol.Shift;
import org.communityoffice.patrol.ShiftFields;
import org.communityoffice.patrol.ShiftMemberFields;
import org.communityoffice.patrol.SignInFields;
import org.communityoffice.patrol.SignInController;
import org.communityoffice.patrol.SignInView;
import org.communityoffice.patrol.TeamController;
import org.communityoffice.patrol.TeamView;
import org.communityoffice.ui.Choosers;
import org.communityoffice.ui.Drafts;
import org.communityoffice.ui.Frame;
import org.communityoffice.ui.PaperView;
import org.communityoffice.ui.Remembered;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The page 巡逻 of an open office: its tabs, made and connected with each other.
final class PatrolPages {
    private final BooleanSupplier inFront;
    private final SignInController signIns;
    private final HandOverController handOvers;
    private final HandOverView handOver;
    private final RotaController rotas;
    private final TeamController teams;
    private final IncidentController incidents;
    private final IncidentView incidentView;
    private final PatrolView view;
    private final PatrolView.Part signInPart;

    /// @param inFront whether this page is the one in front
    /// @param paper shows what is printed
    /// @param step run where [#step] says something else
    PatrolPages(Wiring wiring, Work work, Frame frame, BooleanSupplier inFront, Drafts drafts, Remembered remembered, PaperView paper, Choosers choosers, Runnable step) {
        incidents = wiring.patrolParts().incidentController(work);
        incidentView = new IncidentView(incidents, wiring.catalogue(), wiring.codes(), wiring.words(), frame.dialogs(), drafts, remembered, wiring.clock(), wiring.attachmentController(work), choosers);
        signIns = wiring.patrolParts().signInController(work);
        SignInView sheet = new SignInView(signIns, frame.dialogs(), remembered, new SignInView.Ways(paper::open, this::addIncident, frame.foot()::undo));
        signInPart = sheet.part();
        handOvers = wiring.patrolParts().handOverController(work);
        handOver = new HandOverView(handOvers, frame.dialogs(), paper);
        rotas = wiring.patrolParts().rotaController(work);
        teams = wiring.patrolParts().teamController(work);
        PatrolView.Part team = new TeamView(teams, wiring.catalogue(), wiring.codes(), frame.dialogs(), wiring.clock()).part();
        PatrolView.Part rota = new RotaView(rotas, frame.dialogs(), () -> view().show(team), month -> paper.open(wiring.patrolParts().month().rotaPaper(month))).part();
        view = new PatrolView(List.of(rota, signInPart, handOver.part(), incidentView.part(), team), signInPart);
        this.inFront = inFront;
        signIns.stepProperty().subscribe((_, _) -> step.run());
        view.frontProperty().subscribe((_, _) -> step.run());
        frame.frontProperty().subscribe((_, _) -> step.run());
    }

    /// What Ctrl+Z takes back on the sheet before the last saved action, as long as the sheet is seen; null for nothing.
    @Nullable String step() {
        return inFront.getAsBoolean() && view.frontProperty().get().equals(signInPart) ? signIns.stepProperty().get() : null;
    }

    PatrolView view() {
        return view;
    }

    /// Last night's sheet, or the one that is open.
    void showSignIn() {
        view.show(signInPart);
    }

    /// Whether the records of a table are shown here.
    static boolean opens(String table) {
        return Stream.of(ShiftFields.TYPE, HandOverFields.TYPE, OpenItemFields.TYPE, IncidentFields.TYPE).anyMatch(type -> type.table().equals(table));
    }

    /// The sheet of a shift, the hand-over of a shift, an incident; an open item stands in the hand-over of now.
    void open(String table, long id) {
        if (table.equals(ShiftFields.TYPE.table())) {
            view.show(signInPart);
            signIns.open(id);
        } else if (table.equals(IncidentFields.TYPE.table())) {
            view.show(incidentView.part());
            incidents.open(id);
        } else {
            view.show(handOver.part());
            if (table.equals(HandOverFields.TYPE.table())) {
                handOvers.open(id);
            }
        }
    }

    /// @param shift by which it was found; null for none
    void addIncident(@Nullable Shift shift) {
        view.show(incidentView.part());
        incidentView.add(shift);
    }

    /// Looks up how many things are due in each tab.
    void tellDue() {
        signIns.loadDue();
        incidents.loadDue();
        handOver.loadDue();
    }

    void stepBack() {
        signIns.stepBack();
    }

    boolean hasUnsaved() {
        return signIns.hasUnsaved() || incidentView.isTyping();
    }

    /// Told of each change that reached the disk.
    void changed(Set<String> tables) {
        signIns.changed(tables);
        if (Stream.of(ShiftFields.TYPE, ShiftMemberFields.TYPE, TeamFields.TYPE, TeamMemberFields.TYPE, PostFields.TYPE).anyMatch(type -> tables.contains(type.table()))) {
            rotas.load();
            teams.load();
        }
        incidents.changed(tables);
        if (Stream.of(HandOverFields.TYPE, OpenItemFields.TYPE, EquipmentCountFields.TYPE, IncidentFields.TYPE, ShiftFields.TYPE, ShiftMemberFields.TYPE, SignInFields.TYPE)
                .anyMatch(type -> tables.contains(type.table()))) {
            handOver.load();
        }
    }
}
