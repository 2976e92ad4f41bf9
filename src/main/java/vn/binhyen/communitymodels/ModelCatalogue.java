package vn.binhyen.communitymodels;

import static vn.binhyen.communitymodels.ModelSql.ON_DAY;
import static vn.binhyen.communitymodels.ModelSql.VIEW;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The register of models, asked on a day. All officers read it: models are there to be copied. */
@Component
public class ModelCatalogue {

    private final JdbcClient jdbc;
    private final ModelScope scope;
    private final SiteSuccession succession;
    private final CurrentOfficer officer;

    ModelCatalogue(
            JdbcClient jdbc, ModelScope scope, SiteSuccession succession, CurrentOfficer officer) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.succession = succession;
        this.officer = officer;
    }

    /** A page of them in the order of their codes, after that code. */
    public Page page(ModelFilter filter, LocalDate day, int limit, @Nullable String after) {
        var total = count(filter, day);
        var rest =
                conditions(filter, day)
                        .when(after, "m.code > :after", "after")
                        .with("limit", limit + 1)
                        .on(jdbc, "select m.* ", " order by m.code limit :limit")
                        .query(VIEW)
                        .list();
        return rest.size() > limit
                ? new Page(
                        List.copyOf(rest.subList(0, limit)),
                        rest.get(limit - 1).facts().code(),
                        total)
                : new Page(rest, null, total);
    }

    public long count(ModelFilter filter, LocalDate day) {
        return conditions(filter, day)
                .on(jdbc, "select count(*) ", "")
                .query((rs, row) -> rs.getLong(1))
                .single();
    }

    /** All of them in the order of their codes. */
    public List<ModelView> all(ModelFilter filter, LocalDate day) {
        return conditions(filter, day)
                .on(jdbc, "select m.* ", " order by m.code")
                .query(VIEW)
                .list();
    }

    /** By stage, the further the later; those of a stage in the order of their names. */
    public Map<Stage, List<ModelView>> board(ModelFilter filter, LocalDate day) {
        var board = new LinkedHashMap<Stage, List<ModelView>>();
        for (var stage : Stage.values()) {
            board.put(stage, new ArrayList<>());
        }
        conditions(filter, day)
                .on(jdbc, "select m.* ", " order by m.name collate \"vi-VN-x-icu\", m.code")
                .query(VIEW)
                .list()
                .forEach(it -> board.computeIfAbsent(it.stage(), s -> new ArrayList<>()).add(it));
        return board;
    }

    /** The model as it stood on that day. */
    public ModelView required(CommunityModelId id, LocalDate day) {
        return jdbc.sql("select m.* " + ON_DAY + " where m.id = :id")
                .param("day", day)
                .param("id", id.value())
                .query(VIEW)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whether the officer at work may change it. */
    public boolean mayChange(ModelView model) {
        return officer.find()
                .map(it -> scope.mayChange(it, model.facts().host(), model.facts().ownerBody()))
                .orElse(false);
    }

    /** Each of the units, with the one at which it is found on that day. */
    public Map<UnitId, UnitId> foundAt(Collection<UnitId> units, LocalDate day) {
        return succession.foundAt(units, day);
    }

    private Conditions conditions(ModelFilter filter, LocalDate day) {
        var stage = filter.stage();
        var type = filter.reportingClass();
        return new Conditions()
                .with("day", day)
                .words(filter.words())
                .when(filter.level(), "m.level = :level", "level")
                .when(filter.form(), "m.form = :form", "form")
                .when(filter.areaType(), ":area = any(m.area_types)", "area")
                .when(filter.ownerKind(), "m.owner_kind = :owner", "owner")
                .when(type == null ? null : type.code(), "m.reporting_class = :class", "class")
                .when(stage == null ? null : stage.name(), "m.stage = :stage", "stage")
                .when(filter.working() ? true : null, "m.working = :working", "working")
                .when(filter.waiting() ? 1 : null, "m.dormant_proposed_on is not null", null)
                .when(
                        scope.within(filter.unit(), day),
                        """
                        (m.host = any(:units) or exists (
                            select from communitymodels.site s where s.model = m.id and s.unit_id = any(:units)
                               and s.from_day <= :day and (s.ended_on is null or s.ended_on >= :day)))
                        """,
                        "units");
    }

    /** A page of models; {@code next} is null at its end. */
    public record Page(List<ModelView> items, @Nullable String next, long total) {}

    /** What a filter asks, put together from the conditions that apply. */
    private static final class Conditions {

        private final StringBuilder text = new StringBuilder(200).append(" where true");
        private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

        Conditions with(String name, @Nullable Object value) {
            parameters.put(name, value);
            return this;
        }

        Conditions when(@Nullable Object value, String condition, @Nullable String name) {
            if (value != null) {
                text.append(" and ").append(condition);
                if (name != null) {
                    parameters.put(name, value);
                }
            }
            return this;
        }

        Conditions words(@Nullable String words) {
            var key = words == null ? "" : VietnameseText.searchKey(words);
            return key.isEmpty()
                    ? this
                    : when(
                                    "%" + key.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                                    "(m.search_key like :words or lower(m.code) = :key)",
                                    "words")
                            .with("key", key);
        }

        JdbcClient.StatementSpec on(JdbcClient jdbc, String select, String order) {
            return jdbc.sql(select + ON_DAY + text + order).params(parameters);
        }
    }
}
