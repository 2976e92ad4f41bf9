package vn.binhyen.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.communitymodels.Decision;
import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.communitymodels.ModelFacts;
import vn.binhyen.communitymodels.ModelFilter;
import vn.binhyen.communitymodels.ModelLife;
import vn.binhyen.communitymodels.ModelRecords;
import vn.binhyen.communitymodels.Owners;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the models of the register did in the last year and a half: some at work, one graded weak
 * and found dormant, one of which nobody has heard for so long that the system asks.
 */
@Component
@Profile("demo")
class ModelHistories {

    private static final List<String> KINDS =
            List.of("meeting", "patrol", "propaganda", "training", "support");
    private static final int DAYS_TOLD_OF = 480;

    private final ModelLife life;
    private final ModelRecords records;
    private final ModelCatalogue catalogue;
    private final Owners owners;
    private final UnitDirectory units;
    private final Map<String, CommunityModelId> models = new HashMap<>();

    ModelHistories(
            ModelLife life,
            ModelRecords records,
            ModelCatalogue catalogue,
            Owners owners,
            UnitDirectory units) {
        this.life = life;
        this.records = records;
        this.catalogue = catalogue;
        this.owners = owners;
        this.units = units;
    }

    void enter(LocalDate today) {
        catalogue.all(ModelFilter.ALL, today).forEach(it -> models.put(it.facts().code(), it.id()));
        Table.read("model-lives").forEach(it -> live(it, today));
        Table.read("model-plans").forEach(it -> plan(it, today));
    }

    private void live(Table.Row row, LocalDate today) {
        var model = model(row.cell("code"));
        var lastYear = today.getYear() - 1;
        graded(model, row.cell("grade_before"), lastYear - 1);
        graded(model, row.cell("grade_last"), lastYear);
        result(model, lastYear, "households", row.cell("households"));
        result(model, lastYear, "members", row.cell("members"));
        for (var kind : KINDS) {
            activities(model, row, kind, today);
        }
        places(row.cell("spread_to"), today)
                .forEach(it -> life.spread(model, it, today.minusDays(75), null));
        switch (row.cell("story")) {
            case "example" -> {
                var on = LocalDate.of(lastYear, Month.DECEMBER, 26);
                life.nameExample(model, on, decision(row, on), null);
            }
            case "dormant" -> {
                var on = today.minusDays(150);
                life.findDormant(model, on, decision(row, on), null);
            }
            case "silent" -> records.hold(model, today.minusDays(610), "meeting", 17);
            default -> {}
        }
    }

    private void graded(CommunityModelId model, String mark, int year) {
        if (!mark.isEmpty()) {
            var on = LocalDate.of(year, Month.DECEMBER, 19);
            life.grade(model, year, ModelMark.valueOf(mark), on, null, null);
        }
    }

    private void result(CommunityModelId model, int year, String kind, String number) {
        if (!number.isEmpty()) {
            records.keepResult(model, year, kind, Integer.valueOf(number), null);
        }
    }

    private void activities(CommunityModelId model, Table.Row row, String kind, LocalDate today) {
        var number = Integer.parseInt(row.cell(kind));
        for (var it = 0; it < number; it++) {
            var some = Math.floorMod(Objects.hash(row.cell("code"), kind, it), 40);
            records.hold(
                    model,
                    today.minusDays(3 + some + (long) DAYS_TOLD_OF * it / number),
                    kind,
                    kind.equals("patrol") ? 5 + some / 4 : 18 + some * 2);
        }
    }

    private void plan(Table.Row row, LocalDate today) {
        var on = today.minusDays(Long.parseLong(row.cell("proposed_days")));
        var owner = owners.of(row.cell("owner"), today);
        var facts =
                new ModelFacts(
                        row.cell("code"),
                        row.cell("name"),
                        row.cell("level"),
                        row.cell("form"),
                        new LinkedHashSet<>(List.of(row.cell("area_type"))),
                        places(row.cell("host_code"), today).getFirst(),
                        owner.kind(),
                        owner.body(),
                        owner.name());
        var where = places(row.cell("unit_codes"), today);
        var origin = row.cell("origin_code");
        var model =
                origin.isEmpty()
                        ? life.propose(facts, where, on, null)
                        : life.replicate(model(origin), facts, where, on, null);
        if (!row.cell("piloted_days").isEmpty()) {
            life.pilot(
                    model, today.minusDays(Long.parseLong(row.cell("piloted_days"))), null, null);
        }
    }

    private List<UnitId> places(String codes, LocalDate day) {
        return Stream.of(codes.split(";"))
                .filter(it -> !it.isEmpty())
                .map(it -> units.byCode(List.of(it), day).getFirst().id())
                .toList();
    }

    private CommunityModelId model(String code) {
        return Objects.requireNonNull(models.get(code), code);
    }

    private static Decision decision(Table.Row row, LocalDate on) {
        var number = Math.floorMod(row.cell("code").hashCode(), 900) + 100;
        return new Decision(number + "/QĐ-UBND", on.minusDays(4));
    }
}
