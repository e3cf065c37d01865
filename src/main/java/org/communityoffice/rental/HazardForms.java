package org.communityoffice.rental;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.communityoffice.model.Field;
import org.communityoffice.model.Problem;
import org.communityoffice.model.SaveResult;
import org.communityoffice.model.Stored;
import org.communityoffice.model.Values;
import org.communityoffice.model.Words;
import org.communityoffice.report.PaperToShow;
import org.communityoffice.ui.Dialogs;
import org.communityoffice.ui.Form;
import org.communityoffice.ui.FormField;
import org.jspecify.annotations.Nullable;

/// The steps of hazards as forms in the panel of the page 出租屋: told, looked at again, handed over, answered, and what else is written down about them.
final class HazardForms {
    private final HazardController controller;
    private final HazardFormFields fields;
    private final PanelForms forms;
    private final Dialogs dialogs;
    private final Consumer<PaperToShow> paper;
    private final Consumer<Runnable> begin;

    /// @param paper shows a paper before it is printed
    /// @param begin makes room for a form, then runs what opens it
    HazardForms(HazardController controller, HazardFormFields fields, PanelForms forms, Dialogs dialogs, Consumer<PaperToShow> paper, Consumer<Runnable> begin) {
        this.controller = controller;
        this.fields = fields;
        this.forms = forms;
        this.dialogs = dialogs;
        this.paper = paper;
        this.begin = begin;
    }

    /// Begins a step; without a hazard, for all of the house that may take it.
    void step(HazardStep step, Stored house, @Nullable Stored hazard) {
        controller.prepare(house, known -> {
            Optional<Stored> now = hazard == null ? Optional.empty() : known.open().stream().filter(one -> one.id() == hazard.id()).findFirst();
            List<Stored> able = known.open().stream().filter(one -> controller.may(one, step)).toList();
            List<Stored> untold = those(able, one -> !one.values().has(HazardFields.NOTICE_NO));
            List<Stored> chosen = now.map(List::of).orElse(step == HazardStep.NOTICE && !untold.isEmpty() ? untold : able);
            if (chosen.isEmpty()) {
                dialogs.say(Words.of("rental.step.none", step.label()), Words.of("rental.step.none.text"));
                return;
            }
            switch (step) {
                case NOTICE -> notice(known, able, chosen);
                case UNDER_WAY -> controller.underWay(chosen.getFirst(), this::said);
                case RECHECK -> recheck(known, now.orElse(null));
                case HAND_OVER -> handOver(known, able, hazard == null ? late(able) : chosen);
                case ANSWER -> plain(step, known, able, chosen, fields.answer(), blank(HazardFields.AUTHORITY_ANSWERED_ON), service -> service::answered);
                case DEADLINE -> deadline(known, able, chosen);
                case REFUSE -> plain(step, known, able, chosen, fields.refusal(), blank(HazardFields.REFUSED_ON), service -> service::refused);
                case REPORT -> plain(step, known, able, able, fields.report(), fields.reported(Values.none(HazardStepFields.TYPE)), service -> service::reported);
                case JUDGE -> plain(step, known, able, chosen, fields.verdict(), Values.none(HazardStepFields.TYPE), service -> service::judged);
                case NOTICE_PAPER -> paper.accept(controller.papers().notice(house, chosen.getFirst().values().get(HazardFields.NOTICE_NO, ""), false));
                case ADVICE_PAPER -> paper.accept(controller.papers().notice(house, chosen.getFirst().values().get(HazardFields.NOTICE_NO, ""), true));
                case TRANSFER_PAPER -> paper.accept(controller.papers().transfer(house, chosen.getFirst().values().get(HazardFields.TRANSFER_NO, "")));
            }
        });
    }

    private Values blank(Field<LocalDate> day) {
        return Values.none(HazardStepFields.TYPE).with(day, controller.today());
    }

    private static List<Stored> those(List<Stored> able, Predicate<Stored> which) {
        return able.stream().filter(which).toList();
    }

    /// What is past its day; where nothing is, all.
    private List<Stored> late(List<Stored> able) {
        List<Stored> late = those(able, one -> one.values().get(HazardFields.DEADLINE, LocalDate.MAX).isBefore(controller.today()));
        return late.isEmpty() ? able : late;
    }

    private void notice(HouseHazards known, List<Stored> able, List<Stored> chosen) {
        Values first = chosen.getFirst().values();
        boolean again = first.has(HazardFields.NOTICE_NO);
        // one notice tells all that was found and not yet told
        List<Stored> told = those(able, one -> again ? first.get(HazardFields.NOTICE_NO, "").equals(one.values().get(HazardFields.NOTICE_NO)) : !one.values().has(HazardFields.NOTICE_NO));
        boolean advice = again && first.get(HazardFields.NOTICE_NO, "").startsWith(HazardFormFields.begins(known.advice()));
        Values values = Values.none(HazardStepFields.TYPE).change().set(HazardStepFields.WHICH, HazardStepFields.ids(told)).set(HazardStepFields.PAPER, fields.paper(advice))
                .set(HazardFields.NOTICE_NO, first.get(HazardFields.NOTICE_NO, known.notice())).set(HazardFields.NOTIFIED_ON, first.get(HazardFields.NOTIFIED_ON, controller.today()))
                .set(HazardFields.DELIVERY, first.get(HazardFields.DELIVERY)).set(HazardFields.RECEIVED_BY, first.get(HazardFields.RECEIVED_BY)).set(HazardFields.RECEIVED_ON, first.get(HazardFields.RECEIVED_ON)).done();
        Form form = open(HazardStep.NOTICE, known, fields.notice(able), values, (now, typed, sure, end) -> {
            boolean suggested = fields.isAdvice(typed);
            controller.take(service -> (hazards, part, certain) -> service.notice(hazards, part, suggested, certain), HazardStepFields.chosen(typed, now.open()), typed, sure,
                    result -> {
                        end.accept(result);
                        if (result instanceof SaveResult.Saved) {
                            paper.accept(controller.papers().notice(known.house(), typed.get(HazardFields.NOTICE_NO, ""), suggested));
                        }
                    });
        });
        form.onLeaving(HazardStepFields.PAPER, () -> {
            Values typed = form.soFar();
            String number = typed.get(HazardFields.NOTICE_NO, "");
            if (number.equals(known.notice()) || number.equals(known.advice())) {
                form.propose(HazardFields.NOTICE_NO, fields.isAdvice(typed) ? known.advice() : known.notice());
            }
        });
    }

    /// @param first the one that was pressed: its result is asked first; null for all alike
    private void recheck(HouseHazards known, @Nullable Stored first) {
        RecheckVisit visit = new RecheckVisit(known.open().stream().filter(one -> controller.may(one, HazardStep.RECHECK)).toList());
        Followed followed = new Followed(known);
        begin.accept(() -> {
            Form[] opened = new Form[1];
            Form form = forms.open(new PanelForms.Subject(visit.type(), fields.recheck(visit), null, visit.begun(controller.today(), known.inspectors()), title(HazardStep.RECHECK, known), draft(HazardStep.RECHECK, known)),
                    (_, typed, sure, told) -> followed.take((now, _, certain, end) -> {
                        List<HazardService.Rechecked> seen = visit.seen(typed, now.open());
                        controller.recheck(seen, certain, result -> {
                            end.accept(result);
                            List<Long> given = seen.stream().filter(one -> one.handOver() && !HazardService.PASSED.equals(one.seen().get(RecheckFields.RESULT))).map(one -> one.hazard().id()).toList();
                            if (result instanceof SaveResult.Saved && !given.isEmpty()) {
                                draftHandOver(known.house(), given);
                            }
                        });
                    }, typed, sure, told, () -> visit.hazards().forEach(one -> opened[0].tell(RecheckVisit.result(one), followed.stands(one), "warning-text"))), null);
            opened[0] = form;
            if (first != null && visit.hazards().size() > 1) {
                form.focus(RecheckVisit.result(first));
            }
            visit.hazards().forEach(one -> form.onLeaving(RecheckVisit.result(one), () -> {
                Values typed = form.soFar();
                boolean again = typed.has(RecheckVisit.result(one)) && !HazardService.PASSED.equals(typed.get(RecheckVisit.result(one)));
                if (again && !typed.has(RecheckVisit.next(one)) && !typed.get(RecheckVisit.handOver(one), false) && !HazardStates.HANDED_OVER.equals(HazardCheck.state(one))) {
                    form.propose(RecheckVisit.next(one), controller.recheckBy(typed.get(RecheckFields.RECHECKED_ON, controller.today())));
                }
            }));
            visit.hazards().forEach(one -> form.onLeaving(RecheckVisit.handOver(one), () -> {
                if (form.soFar().get(RecheckVisit.handOver(one), false)) {
                    form.tell(RecheckVisit.handOver(one), Words.of("rental.step.then-hand-over"), "");
                }
            }));
        });
    }

    /// What did not pass goes on to its transfer, begun with what is known.
    private void draftHandOver(Stored house, List<Long> ids) {
        controller.prepare(house, now -> handOver(now, now.open().stream().filter(one -> controller.may(one, HazardStep.HAND_OVER)).toList(), now.open().stream().filter(one -> ids.contains(one.id())).toList()));
    }

    private void handOver(HouseHazards known, List<Stored> able, List<Stored> chosen) {
        boolean unreported = able.stream().anyMatch(one -> controller.may(one, HazardStep.REPORT));
        Values values = Values.none(HazardStepFields.TYPE).change().set(HazardStepFields.WHICH, HazardStepFields.ids(chosen)).set(HazardFields.TRANSFER_NO, known.transfer())
                .set(HazardFields.TRANSFERRED_ON, controller.today()).set(HazardFields.TRANSFER_REASON, fields.reason(chosen, controller.today())).done();
        open(HazardStep.HAND_OVER, known, fields.handOver(able, unreported), values, (now, typed, sure, end) ->
                controller.take(service -> service::handOver, HazardStepFields.chosen(typed, now.open()), typed, sure, result -> {
                    end.accept(result);
                    if (result instanceof SaveResult.Saved) {
                        paper.accept(controller.papers().transfer(known.house(), typed.get(HazardFields.TRANSFER_NO, "")));
                    }
                }));
    }

    private void deadline(HouseHazards known, List<Stored> able, List<Stored> chosen) {
        Form form = plain(HazardStep.DEADLINE, known, able, chosen, fields.deadline(), Values.none(HazardStepFields.TYPE), service -> service::changeDeadline);
        form.tell(HazardFields.DEADLINE, Words.of("rental.step.deadline-now", chosen.getFirst().values().get(HazardFields.DEADLINE, controller.today())), "");
    }

    private Form plain(HazardStep step, HouseHazards known, List<Stored> able, List<Stored> chosen, List<FormField> shown, Values values, Function<HazardService, HazardController.Step> action) {
        return open(step, known, fields.with(able, shown), values.with(HazardStepFields.WHICH, HazardStepFields.ids(chosen)), (now, typed, sure, end) ->
                controller.take(service -> action.apply(service), HazardStepFields.chosen(typed, now.open()), typed, sure, end));
    }

    /// Takes a step with what was typed.
    @FunctionalInterface
    private interface Taking {
        /// @param now the hazards as they were read last
        void take(HouseHazards now, Values typed, boolean sure, Consumer<SaveResult> end);
    }

    /// The hazards of the house as they were read last: read again where somebody changed one while the form was open, so that what is typed can be saved after another look.
    private final class Followed {
        private HouseHazards now;

        Followed(HouseHazards known) {
            now = known;
        }

        /// @param anew told once they were read again
        void take(Taking taking, Values typed, boolean sure, Consumer<SaveResult> told, Runnable anew) {
            taking.take(now, typed, sure, result -> {
                told.accept(result);
                if (result instanceof SaveResult.ChangedElsewhere) {
                    controller.prepare(now.house(), read -> {
                        now = read;
                        anew.run();
                    });
                }
            });
        }

        /// How one that the form is about stands; one that is followed no more is closed.
        String stands(Stored hazard) {
            return now.open().stream().filter(one -> one.id() == hazard.id()).findFirst().map(fields::stands).orElseGet(() -> Words.of("rental.step.closed", fields.name(hazard)));
        }
    }

    private Form open(HazardStep step, HouseHazards known, List<FormField> shown, Values values, Taking taking) {
        Form[] opened = new Form[1];
        Followed followed = new Followed(known);
        begin.accept(() -> opened[0] = forms.open(new PanelForms.Subject(HazardStepFields.TYPE, shown, null, values, title(step, known), draft(step, known)),
                (_, typed, sure, told) -> followed.take(taking, typed, sure, told, () -> opened[0].tell(HazardStepFields.WHICH,
                        HazardStepFields.chosen(typed, known.open()).stream().map(followed::stands).collect(Collectors.joining("\n")), "warning-text")), null));
        // a narrow field shows one of them, the lines below it all
        HazardStepFields.chosen(values, known.open()).stream().map(fields::name).reduce((one, other) -> one + "\n" + other).filter(all -> all.contains("\n"))
                .ifPresent(all -> opened[0].tell(HazardStepFields.WHICH, all, ""));
        return opened[0];
    }

    private static String title(HazardStep step, HouseHazards known) {
        return known.address() + " " + step.label();
    }

    private static String draft(HazardStep step, HouseHazards known) {
        return "hazard-" + step.name() + "/" + known.house().id();
    }

    private void said(SaveResult result) {
        switch (result) {
            case SaveResult.Saved(var _) -> { }
            case SaveResult.Invalid(List<Problem> problems) -> dialogs.say(Words.of("rental.step.not"), String.join("\n", problems.stream().map(Problem::message).toList()));
            case SaveResult.Unsure(List<Problem> doubts) -> dialogs.say(Words.of("rental.step.not"), String.join("\n", doubts.stream().map(Problem::message).toList()));
            case SaveResult.ChangedElsewhere(var _, String by) -> dialogs.say(Words.of("rental.changed.title"), Words.of("rental.changed.text", by));
        }
    }
}
