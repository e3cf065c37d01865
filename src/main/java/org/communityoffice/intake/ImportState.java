package org.communityoffice.intake;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.communityoffice.model.Words;
import org.communityoffice.spreadsheet.ImportPlan;
import org.communityoffice.spreadsheet.ImportRow.Outcome;
import org.communityoffice.spreadsheet.ProblemCode;
import org.communityoffice.spreadsheet.SheetPlan;

/// What stands on the import page.
public sealed interface ImportState {

    /// @param aside the name of a file that was laid aside; empty for none
    record NoFile(String aside) implements ImportState {}

    /// The file is encrypted.
    ///
    /// @param sentence asks for the password, or says that it was wrong
    record Locked(String file, String sentence) implements ImportState {}

    /// Nothing of the file can be taken.
    record Refused(String file, String sentence) implements ImportState {}

    /// The file has sheets, but no header was found: the clerk may point at one.
    record NoTable(ImportPlan plan, String sheet, String sentence) implements ImportState {}

    /// A plan that can be carried out.
    ///
    /// @param sheet  which sheet stands in the preview
    /// @param before when this very file was imported last
    record Planned(ImportPlan plan, String sheet, Optional<LocalDateTime> before) implements ImportState {

        public Optional<SheetPlan> shown() {
            return plan.sheets().stream().filter(one -> one.name().equals(sheet)).findFirst();
        }

        public int count(Outcome outcome) {
            return plan.counts().getOrDefault(outcome, 0);
        }

        /// All rows that are records.
        public int records() {
            return plan.rows().size() - count(Outcome.SKIP);
        }

        /// “新增 168 人 + 变更 46 人；存疑 9 人先不导入，随时可回来定”.
        public String summary() {
            Map<Outcome, Integer> counts = plan.counts();
            String in = Words.of("intake.summary", counts.getOrDefault(Outcome.NEW, 0), counts.getOrDefault(Outcome.CHANGED, 0));
            int asked = counts.getOrDefault(Outcome.ASK, 0);
            return asked == 0 ? in : in + Words.of("intake.summary.asked", asked);
        }

        /// “导入 214 人（可撤销）”.
        public String button() {
            return Words.of("intake.button", plan.totals().imported());
        }

        /// What is worth knowing of the file: hidden rows, rows that are no records, when it was imported before.
        public String remarks() {
            StringBuilder out = new StringBuilder();
            before.ifPresent(at -> out.append(Words.of("intake.before", at.getMonthValue(), at.getDayOfMonth(), at.toLocalTime().withNano(0).withSecond(0))));
            int hidden = plan.dataSheets().stream().mapToInt(SheetPlan::hiddenRows).sum();
            if (hidden > 0) {
                out.append(Words.of("intake.hidden", hidden));
            }
            if (count(Outcome.SKIP) > 0) {
                out.append(Words.of("intake.skipped", count(Outcome.SKIP)));
            }
            return out.toString();
        }

        /// “表头在第 3 行，9 列认出 8 列”.
        public String header() {
            return shown().map(one -> one.headerFirst() == 0
                    ? Words.of("intake.no-header")
                    : Words.of("intake.header", one.headerFirst(), one.columns().size(), one.mapped())).orElse("");
        }
    }

    static ImportState of(ImportPlan plan, String sheet, Optional<LocalDateTime> before) {
        boolean noTable = !plan.sheets().isEmpty() && plan.problems().stream().anyMatch(found -> found.code() == ProblemCode.FILE_NO_HEADER || found.code() == ProblemCode.FILE_HEADER_ONLY);
        boolean wrongPassword = plan.problems().stream().anyMatch(found -> found.code() == ProblemCode.FILE_PASSWORD_WRONG);
        return switch (plan.outcome()) {
            case READ -> new Planned(plan, sheet, before);
            case ASK -> new Locked(plan.file(), plan.refusal());
            case REFUSE -> wrongPassword ? new Locked(plan.file(), plan.refusal())
                    : noTable ? new NoTable(plan, sheet, plan.refusal()) : new Refused(plan.file(), plan.refusal());
        };
    }
}
