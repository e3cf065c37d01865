package org.communityoffice.activity;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.communityoffice.attachment.Enclosed;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.BookExport;
import org.communityoffice.report.PaperController;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.resident.DeleteResult;
import org.communityoffice.resident.NamedPerson;
import org.communityoffice.resident.NamingService;
import org.communityoffice.resident.WrittenName;
import org.communityoffice.settings.HistoryService;
import org.communityoffice.work.Latest;
import org.communityoffice.work.Work;
import org.jspecify.annotations.Nullable;

/// The state of the page 活动: which month and types, which rows, whose file; and what can be done there.
public final class ActivityController {
    private static final int OFFERED = 30;
    private final ActivityService activities;
    private final ActivityTypes types;
    private final NamingService naming;
    private final HistoryService history;
    private final ActivityPaperService papers;
    private final Function<String, Set<Long>> finder;
    private final Function<List<Values>, BookExport> exports;
    private final PaperController out;
    private final Work work;
    private final ReadOnlyObjectWrapper<Listed> listed;
    private final ReadOnlyObjectWrapper<@Nullable ActivityFile> file = new ReadOnlyObjectWrapper<>();
    private ActivityFilter filter;
    private String sought = "";
    private long wanted = -1;
    private final Latest lists = new Latest();

    /// What the list shows, and what else there is to choose.
    ///
    /// @param months in which there are activities, and this one; the newest first
    /// @param all    how many activities there are without a filter
    public record Listed(List<ActivityRow> rows, List<YearMonth> months, int all) {}

    /// @param finder  which activities are meant by typed words
    /// @param exports writes activities as a workbook
    /// @param out     says what became of a file
    public ActivityController(ActivityService activities, ActivityTypes types, NamingService naming, HistoryService history, ActivityPaperService papers,
            Function<String, Set<Long>> finder, Function<List<Values>, BookExport> exports, PaperController out, Work work) {
        this.activities = activities;
        this.types = types;
        this.naming = naming;
        this.history = history;
        this.papers = papers;
        this.finder = finder;
        this.exports = exports;
        this.out = out;
        this.work = work;
        filter = new ActivityFilter(YearMonth.from(activities.today()), "");
        listed = new ReadOnlyObjectWrapper<>(new Listed(List.of(), List.of(YearMonth.from(activities.today())), 0));
    }

    public ReadOnlyObjectProperty<Listed> listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /// The file of the activity the keyboard stands on; null where there is none.
    public ReadOnlyObjectProperty<@Nullable ActivityFile> fileProperty() {
        return file.getReadOnlyProperty();
    }

    public ActivityFilter filter() {
        return filter;
    }

    public String sought() {
        return sought;
    }

    public List<String> branches() {
        return types.all().stream().map(ActivityType::branch).distinct().toList();
    }

    public void show(ActivityFilter chosen) {
        filter = chosen;
        load(() -> { });
    }

    /// The month before or after; from all months to this one.
    public void step(int months) {
        YearMonth from = filter.month();
        show(new ActivityFilter(from == null ? YearMonth.from(activities.today()) : from.plusMonths(months), filter.branch()));
    }

    /// Narrows the list to what is meant by the words; empty shows all of it.
    public void seek(String typed) {
        sought = typed.strip();
        load(() -> { });
    }

    /// Reads the list anew, then the file that is open.
    public void load(Runnable then) {
        ActivityFilter chosen = filter;
        String words = sought;
        work.database(Words.of("activity.doing.list"), _ -> read(chosen, words)).latest(lists).then(found -> {
            listed.set(found);
            open(wanted);
            then.run();
        }).orTell();
    }

    private Listed read(ActivityFilter chosen, String words) {
        Set<Long> found = words.isEmpty() ? null : finder.apply(words);
        Map<Long, Proof> proofs = activities.proofs(chosen.first(), chosen.last());
        Set<YearMonth> months = new TreeSet<>(Comparator.reverseOrder());
        months.add(YearMonth.from(activities.today()));
        List<ActivityRow> rows = new ArrayList<>();
        int all = 0;
        for (Stored activity : activities.all()) {
            all++;
            java.time.LocalDate day = activity.values().get(ActivityFields.STARTS_ON, java.time.LocalDate.MIN);
            months.add(YearMonth.from(day));
            boolean fits = !day.isBefore(chosen.first()) && !day.isAfter(chosen.last()) && (chosen.branch().isEmpty() || chosen.branch().equals(branch(activity.values())));
            if (fits && (found == null || found.contains(activity.id()))) {
                rows.add(row(activity, proofs.getOrDefault(activity.id(), Proof.NONE)));
            }
        }
        rows.sort(Comparator.comparingLong(ActivityRow::id));
        return new Listed(rows, List.copyOf(months), all);
    }

    private String branch(Values activity) {
        return types.of(activity.get(ActivityFields.ACTIVITY_TYPE)).map(ActivityType::branch).orElse("");
    }

    private ActivityRow row(Stored activity, Proof proof) {
        return new ActivityRow(activity, types.of(activity.values().get(ActivityFields.ACTIVITY_TYPE)).map(type -> Evidence.of(type, activity.values(), proof)).orElse(List.of()));
    }

    /// Opens the file of an activity; one that does not exist closes it.
    public void open(long id) {
        wanted = id;
        work.database(Words.of("activity.doing.open"), _ -> activities.find(id).map(this::fileOf)).then(found -> {
            if (wanted == id) {
                file.set(found.orElse(null));
            }
        }).orTell();
    }

    /// Goes to an activity wherever it is: the month changes to its own.
    public void goTo(long id) {
        work.database(Words.of("activity.doing.open"), _ -> activities.find(id)).then(found -> found.ifPresent(activity -> {
            sought = "";
            wanted = id;
            filter = new ActivityFilter(YearMonth.from(activity.values().get(ActivityFields.STARTS_ON, activities.today())), "");
            load(() -> { });
        })).orTell();
    }

    public void close() {
        wanted = -1;
        file.set(null);
    }

    private ActivityFile fileOf(Stored activity) {
        Proof proof = activities.proof(activity.id());
        return new ActivityFile(row(activity, proof), activities.entry(activity), proof, history.of(ActivityFields.TYPE, activity.id()), activities.missing(activity.values()));
    }

    public ActivityEntry blank() {
        return activities.blank();
    }

    /// What may be filled in where nothing was typed.
    public void proposed(Values soFar, Consumer<Values> told) {
        work.database(Words.of("activity.doing.check"), _ -> activities.proposed(soFar)).then(told).orTell();
    }

    /// What the type of an activity wants told and shown, for the line under its name; empty where it is not known.
    public String wanted(@Nullable String type) {
        return types.of(type).filter(known -> !known.evidence().isEmpty()).map(known -> Words.of("activity.form.evidence", String.join("、", known.evidence()))).orElse("");
    }

    /// Who of the roster fits what is typed; answers at once, the index is in memory.
    public List<NamedPerson> like(String typed) {
        return naming.like(typed, OFFERED);
    }

    /// Who bears written names.
    public void named(List<String> names, Consumer<List<WrittenName>> told) {
        work.database(Words.of("activity.doing.check"), _ -> naming.named(names)).then(told).orTell();
    }

    /// Saves; a saved activity's file is opened, and its month shown.
    ///
    /// @param files that wait for a new activity
    /// @param sure  the doubts were seen
    public void save(@Nullable Stored before, ActivityEntry typed, Enclosed files, boolean sure, Consumer<SaveResult> told) {
        work.database(Words.of("activity.doing.save"), _ -> activities.save(before, typed, files, sure)).then(result -> {
            if (result instanceof SaveResult.Saved(Stored record)) {
                wanted = record.id();
                YearMonth month = YearMonth.from(record.values().get(ActivityFields.STARTS_ON, activities.today()));
                if (filter.month() != null && !filter.month().equals(month)) {
                    filter = new ActivityFilter(month, "");
                }
                load(() -> { });
            }
            told.accept(result);
        }).orTell();
    }

    /// 活动登记表（一事一档）.
    public PaperToShow filePaper(ActivityFile shown) {
        return papers.file(shown.row().stored());
    }

    /// 个人时长证明.
    public PaperToShow proof(Attendee volunteer) {
        return papers.proof(volunteer);
    }

    /// 活动月度一览 of the month that is shown; of this month where all are.
    public PaperToShow listPaper() {
        return papers.list(shownMonth());
    }

    /// 志愿服务时长汇总 of the same month.
    public PaperToShow hoursPaper() {
        return papers.hours(shownMonth());
    }

    private YearMonth shownMonth() {
        YearMonth month = filter.month();
        return month == null ? YearMonth.from(activities.today()) : month;
    }

    /// `活动_2026年10月的文化活动_2026-10-29.xlsx`; letters that a file name may not have are no part of it.
    public String exportName() {
        String scope = filter.month() == null && filter.branch().isEmpty() ? "" : "_" + filter.monthWords() + Words.of("activity.filter.of") + filter.branchWords();
        return Words.of("activity.export.title") + scope.replaceAll("[\\\\/:*?\"<>|]", "、") + "_" + activities.today() + ".xlsx";
    }

    /// Writes activities as a workbook, with every field; a book without numbers of people has nothing to mask.
    public void export(List<ActivityRow> rows, Path target) {
        BookExport book = exports.apply(rows.stream().map(ActivityRow::values).toList());
        out.write(Words.of("activity.export.doing"), List.of(PaperController.Step.file(target, () -> book.write(target, false, ""))),
                Words.of("activity.export.done", rows.size(), target), () -> { });
    }

    /// Takes activities out, into the recycle bin.
    public void delete(List<ActivityRow> chosen, Consumer<DeleteResult> told) {
        work.database(Words.of("activity.doing.delete"), _ -> activities.delete(chosen.stream().map(ActivityRow::stored).toList()))
                .then(result -> load(() -> told.accept(result))).orTell();
    }

    /// An activity as it stands now, with its people.
    public void entry(Stored activity, Consumer<ActivityEntry> told) {
        work.database(Words.of("activity.doing.open"), _ -> activities.entry(activity)).then(told).orTell();
    }
}
