package vn.binhyen.campaigns.web;

import vn.binhyen.campaigns.BasisLine;
import vn.binhyen.campaigns.CampaignFacts;
import vn.binhyen.campaigns.WorkItemDraft;
import vn.binhyen.campaigns.WorkItemView;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Step 1 as it is typed: aim, window, basis, work items. */
record AimForm(
        String title,
        String aim,
        String startsOn,
        String endsOn,
        List<String> documents,
        String basis,
        boolean recordedAfterwards,
        List<WorkRow> work) {

    private static final int MOST_WORK_ITEMS = 30;

    /** A work item as it is typed; a row without a title is left out. */
    record WorkRow(String title, String lead, List<String> supporting, String dueOn) {}

    static AimForm of(CampaignFacts facts, List<WorkItemDraft> work) {
        return new AimForm(
                facts.title(),
                facts.aim(),
                facts.window().startsOn().toString(),
                facts.window().endsOn().toString(),
                facts.basis().stream()
                        .map(BasisLine::document)
                        .filter(Objects::nonNull)
                        .map(UUID::toString)
                        .toList(),
                facts.basis().stream()
                        .map(BasisLine::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")),
                facts.recordedAfterwards(),
                work.stream().map(AimForm::row).toList());
    }

    static List<WorkItemDraft> drafts(List<WorkItemView> items) {
        return items.stream()
                .map(it -> new WorkItemDraft(it.title(), it.lead(), it.supporting(), it.dueOn()))
                .toList();
    }

    private static WorkRow row(WorkItemDraft draft) {
        return new WorkRow(
                draft.title(),
                draft.lead() == null ? "" : draft.lead().toString(),
                draft.supporting().stream().map(BodyId::toString).toList(),
                draft.dueOn().toString());
    }

    static AimForm of(Fields sent) {
        var work = new ArrayList<WorkRow>();
        for (var row = 1; row <= MOST_WORK_ITEMS; row++) {
            var title = sent.text("work." + row + ".title");
            if (!title.isBlank()) {
                work.add(
                        new WorkRow(
                                title,
                                sent.text("work." + row + ".lead"),
                                sent.all("work." + row + ".supporting"),
                                sent.text("work." + row + ".dueOn")));
            }
        }
        return new AimForm(
                sent.text("title"),
                sent.text("aim"),
                sent.text("startsOn"),
                sent.text("endsOn"),
                sent.all("document"),
                sent.text("basis"),
                sent.ticked("recordedAfterwards"),
                work);
    }

    CampaignFacts toFacts() {
        var first = Fields.day("startsOn", startsOn);
        var last = Fields.day("endsOn", endsOn);
        if (last.isBefore(first)) {
            throw Refusal.of("endsOn", "shared.refusal.period-out-of-order", first, last);
        }
        var lines = new ArrayList<BasisLine>();
        documents.stream()
                .map(it -> uuid("document", it))
                .map(BasisLine::document)
                .forEach(lines::add);
        basis.lines().filter(it -> !it.isBlank()).map(BasisLine::text).forEach(lines::add);
        return new CampaignFacts(
                title, aim, new DatePeriod(first, last), lines, recordedAfterwards);
    }

    List<WorkItemDraft> toWork() {
        var drafts = new ArrayList<WorkItemDraft>();
        var number = 1;
        for (var row : work) {
            var field = "work." + number + ".";
            drafts.add(
                    new WorkItemDraft(
                            row.title(),
                            row.lead().isBlank()
                                    ? null
                                    : new BodyId(uuid(field + "lead", row.lead())),
                            row.supporting().stream()
                                    .map(it -> new BodyId(uuid(field + "supporting", it)))
                                    .toList(),
                            Fields.day(field + "dueOn", row.dueOn())));
            number++;
        }
        return drafts;
    }

    static UUID uuid(String field, String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.of(field, "campaigns.refusal.missing");
        }
    }
}
