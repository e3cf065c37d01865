package org.communityoffice.upkeep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.settings.Look;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;
import org.communityoffice.settings.OfficeProfileService;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The records of looks at full numbers, of exports and prints, of changes of users: narrowed, and as a paper.
public final class LookController {
    private static final int MOST = 20_000;

    private final LookService service;
    private final OfficeProfileService profile;
    private final Clock clock;
    private final Work work;
    private final ReadOnlyObjectWrapper<List<Look>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private List<Look> all = List.of();
    private Filter filter = Filter.ALL;

    public LookController(LookService service, OfficeProfileService profile, Clock clock, Work work) {
        this.service = service;
        this.profile = profile;
        this.clock = clock;
        this.work = work;
    }

    /// Since when records are shown.
    public enum Since {
        TODAY, WEEK, MONTH, EVER;

        public String label() {
            return Words.of("upkeep.looks.since." + name());
        }

        boolean holds(LocalDate day, LocalDate today) {
            return switch (this) {
                case TODAY -> day.equals(today);
                case WEEK -> day.isAfter(today.minusDays(7));
                case MONTH -> day.isAfter(today.minusMonths(1));
                case EVER -> true;
            };
        }
    }

    /// Which records are shown.
    ///
    /// @param who    empty for all
    /// @param kind   null for all
    /// @param sought words in what it was or what for
    public record Filter(String who, @Nullable LookKind kind, Since since, String sought) {
        static final Filter ALL = new Filter("", null, Since.EVER, "");

        boolean holds(Look look, LocalDate today) {
            return (who.isEmpty() || who.equals(look.by())) && (kind == null || kind == look.kind()) && since.holds(look.at().toLocalDate(), today)
                    && (sought.isEmpty() || look.subject().contains(sought) || look.purpose().contains(sought));
        }

        /// 李明 · 导出 · 近一个月; empty for all.
        String inWords() {
            return String.join(" · ", Stream.of(who, kind == null ? "" : kind.label(), since == Since.EVER ? "" : since.label(), sought).filter(part -> !part.isEmpty()).toList());
        }
    }

    public ReadOnlyObjectProperty<List<Look>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Whoever did something that is recorded.
    public List<String> people() {
        return all.stream().map(Look::by).distinct().sorted().toList();
    }

    public void load() {
        work.database(Words.of("upkeep.doing.read"), _ -> service.recent(MOST)).then(read -> {
            all = read;
            show(filter);
        }).orTell();
    }

    public void show(Filter wanted) {
        filter = wanted;
        LocalDate today = LocalDate.now(clock);
        rows.set(all.stream().filter(look -> filter.holds(look, today)).toList());
    }

    /// What is shown, as a paper; that it leaves is recorded too.
    public PaperToShow paper() {
        List<Look> shown = rows.get();
        String scope = filter.inWords();
        String name = Words.of("upkeep.looks.paper") + "_" + LocalDate.now(clock);
        return new PaperToShow(name, () -> LookReport.of(shown, scope, profile.profile(), LocalDate.now(clock)), List.of(PaperToShow.Form.EXCEL, PaperToShow.Form.PDF),
                how -> service.record(how == PaperToShow.Leaving.PRINTED ? LookKind.PRINT : LookKind.EXPORT, Words.of("upkeep.looks.paper"), shown.size(), false, scope));
    }
}
