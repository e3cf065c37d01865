package org.communityoffice.patrol;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.communityoffice.group.PersonFinder;
import org.communityoffice.group.TeamService;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the tab 队伍: teams, the members of one, posts.
public final class TeamController {
    private final TeamService teams;
    private final PostService posts;
    private final PersonFinder people;
    private final Work work;
    private final Clock clock;
    private final ObservableList<Stored> teamRows = FXCollections.observableArrayList();
    private final ObservableList<Stored> memberRows = FXCollections.observableArrayList();
    private final ObservableList<Stored> postRows = FXCollections.observableArrayList();
    private @Nullable Stored team;

    public TeamController(TeamService teams, PostService posts, PersonFinder people, Work work, Clock clock) {
        this.teams = teams;
        this.posts = posts;
        this.people = people;
        this.work = work;
        this.clock = clock;
    }

    public ObservableList<Stored> teams() {
        return teamRows;
    }

    public ObservableList<Stored> members() {
        return memberRows;
    }

    public ObservableList<Stored> posts() {
        return postRows;
    }

    public @Nullable Stored team() {
        return team;
    }

    public List<PersonFinder.Found> like(String typed) {
        return people.like(typed);
    }

    /// Reads all again; the chosen team stays.
    public void load() {
        work.database(Words.of("patrol.team.doing.load"), _ -> List.of(teams.teams(), posts.posts())).then(read -> {
            long chosen = team == null ? 0 : team.id();
            postRows.setAll(read.get(1));
            teamRows.setAll(read.getFirst());
            choose(read.getFirst().stream().filter(one -> one.id() == chosen).findFirst().orElse(read.getFirst().isEmpty() ? null : read.getFirst().getFirst()));
        }).orTell();
    }

    public void choose(@Nullable Stored one) {
        team = one;
        memberRows.setAll(one == null ? List.of() : teams.members(one.id()));
    }

    public void saveTeam(@Nullable Stored before, Values after, Consumer<SaveResult> then) {
        run(() -> teams.saveTeam(before, after), result -> {
            if (result instanceof SaveResult.Saved(Stored record)) {
                team = record;
            }
            then.accept(result);
        });
    }

    public Optional<String> whyKept(Stored one) {
        return teams.whyKept(one);
    }

    public void deleteTeam(Stored one, Consumer<SaveResult> then) {
        run(() -> teams.deleteTeam(one), then);
    }

    /// A member to be corrected before it is saved; null where no team is chosen.
    public @Nullable Values proposed(@Nullable Long person, String name) {
        return team == null ? null : teams.proposed(team.id(), person, name, LocalDate.now(clock));
    }

    public void saveMember(@Nullable Stored before, Values after, boolean sure, Consumer<SaveResult> then) {
        run(() -> teams.saveMember(before, after, sure), then);
    }

    public void deleteMember(Stored member, Consumer<SaveResult> then) {
        run(() -> teams.deleteMember(member), then);
    }

    public void savePost(@Nullable Stored before, Values after, Consumer<SaveResult> then) {
        run(() -> posts.save(before, after), then);
    }

    public void deletePost(Stored post, Consumer<SaveResult> then) {
        run(() -> posts.delete(post), then);
    }

    private void run(java.util.function.Supplier<SaveResult> action, Consumer<SaveResult> then) {
        work.database(Words.of("patrol.team.doing.save"), _ -> action.get()).then(result -> {
            then.accept(result);
            if (result instanceof SaveResult.Saved) {
                load();
            }
        }).orTell();
    }
}
