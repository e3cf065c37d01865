package org.communityoffice.patrol;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.communityoffice.database.Changes;
import org.communityoffice.database.HistoryRepository;
import org.communityoffice.database.StaleVersionException;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.security.Act;
import org.communityoffice.settings.CurrentUser;
import org.jspecify.annotations.Nullable;

/// The places where the patrol stands; key places should have somebody all day long.
public final class PostService {
    private final PatrolRepository repository;
    private final HistoryRepository history;
    private final CurrentUser user;

    public PostService(PatrolRepository repository, HistoryRepository history, CurrentUser user) {
        this.repository = repository;
        this.history = history;
        this.user = user;
    }

    /// Those in use first.
    public List<Stored> posts() {
        return repository.posts().stream().sorted(Comparator.comparing(post -> !post.values().get(PostFields.ACTIVE, true))).toList();
    }

    public SaveResult save(@Nullable Stored before, Values after) {
        String name = after.get(PostFields.NAME, "").strip();
        boolean taken = repository.posts().stream().anyMatch(other -> (before == null || other.id() != before.id()) && name.equals(other.values().get(PostFields.NAME)));
        if (name.isEmpty() || taken) {
            return invalid(PostFields.NAME, name.isEmpty() ? Words.of("patrol.post.no-name") : Words.of("patrol.post.taken", name));
        }
        Values post = after.change().set(PostFields.NAME, name).set(PostFields.KEY_PLACE, after.get(PostFields.KEY_PLACE, false))
                .set(PostFields.ACTIVE, after.get(PostFields.ACTIVE, true)).done();
        return write(Words.of(before == null ? "patrol.post.did.add" : "patrol.post.did.change", name), before, changes ->
                before == null ? repository.insert(changes, post, PostFields.POST_NO, "post") : changes.update(before.id(), before.version(), post));
    }

    public SaveResult delete(Stored post) {
        String name = post.values().get(PostFields.NAME, "");
        if (repository.usesPost(post.id())) {
            return invalid(PostFields.NAME, Words.of("patrol.post.used", name));
        }
        return write(Words.of("patrol.post.did.delete", name), post, changes -> {
            changes.delete(PostFields.TYPE, post.id(), post.version());
            return post;
        });
    }

    private SaveResult write(String title, @Nullable Stored before, Function<Changes, Stored> action) {
        try {
            return new SaveResult.Saved(repository.change(title, user.doing(Act.ROTA), action).value());
        } catch (StaleVersionException stale) {
            long id = before == null ? 0 : before.id();
            return new SaveResult.ChangedElsewhere(repository.post(id).orElse(null), history.lastChangedBy(PostFields.TYPE, id).orElse(""));
        }
    }

    private static SaveResult invalid(Field<?> field, String message) {
        return new SaveResult.Invalid(List.of(new Problem(field.key(), message)));
    }
}
