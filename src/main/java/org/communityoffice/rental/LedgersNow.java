package org.communityoffice.rental;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.report.PaperToShow.Form;
import org.communityoffice.report.PaperToShow.Leaving;
import org.communityoffice.report.Report;
import org.communityoffice.settings.LookKind;
import org.communityoffice.settings.LookService;

/// The ledgers of houses and of hazards as they stand today, before they are printed or saved.
public final class LedgersNow {
    private final RentalMonth month;
    private final LookService looks;
    private final Clock clock;

    public LedgersNow(RentalMonth month, LookService looks, Clock clock) {
        this.month = month;
        this.looks = looks;
        this.clock = clock;
    }

    public PaperToShow houses() {
        return paper(Words.of("rental.ledgers.houses"), facts -> month.houses(facts, month.lines(facts)).wide());
    }

    public PaperToShow hazards() {
        return paper(Words.of("rental.ledgers.hazards"), facts -> month.hazards(facts, month.lines(facts)).report());
    }

    private PaperToShow paper(String title, Function<RentalMonthFacts, Report> report) {
        String name = Words.of("rental.ledgers.file", title, LocalDate.now(clock));
        return new PaperToShow(name, () -> report.apply(month.facts(YearMonth.now(clock))), List.of(Form.EXCEL, Form.PDF),
                how -> looks.record(how == Leaving.PRINTED ? LookKind.PRINT : LookKind.EXPORT, name, 1, false, ""));
    }
}
