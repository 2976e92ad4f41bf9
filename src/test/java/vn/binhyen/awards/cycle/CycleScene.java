package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.binhyen.access.Officer;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.EmptyRegister;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A small province, and officers at work in it. The year is the last one: its days are over. */
public record CycleScene(JdbcClient jdbc, ProvinceNaming naming, List<ImportTarget> targets) {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    public static final int YEAR = TODAY.getYear() - 1;

    /** Commune X1 with villages V1 to V3, commune X2 with village V4. */
    public void units() {
        units(
                "commune,X1,Xã An Lộc,Xã,38",
                "commune,X2,Xã An Hòa,Xã,38",
                "village,V1,Thôn 1,Thôn,X1",
                "village,V2,Thôn 2,Thôn,X1",
                "village,V3,Thôn 3,Thôn,X1",
                "village,V4,Thôn 4,Thôn,X2");
    }

    public void units(String... lines) {
        for (var table : List.of("dossier", "cycle", "title", "institution")) {
            jdbc.sql("delete from awards." + table)
                    .update(); // results stay: nobody may delete them
        }
        EmptyRegister.in(jdbc);
        naming.name("38", "Tỉnh Thanh Hóa");
        bring("units", "level,code,name,type,parent_code", lines);
    }

    /** As its event would bring it. */
    public UUID institution(
            TitleKind kind,
            String code,
            String commune,
            @Nullable String size,
            @Nullable String schoolLevel) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into awards.institution (id, kind, code, unit_id, reports_to, size, school_level, armed_forces, version)
                        values (:id, :kind, :code, :unit, :unit, :size, :level, false, 0)
                        """)
                .param("id", id)
                .param("kind", kind.number())
                .param("code", code)
                .param("unit", unit(commune).value())
                .param("size", size)
                .param("level", schoolLevel)
                .update();
        return id;
    }

    public void bring(String name, String columns, String... lines) {
        var target =
                targets.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        var call = new ImportCall(UUID.randomUUID(), TODAY.minusYears(6), null, null);
        var rows = rows(columns, lines);
        var wrong = target.check(call, rows).stream().filter(it -> !it.warning()).toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.toString());
        }
        target.apply(call, rows);
    }

    private static List<ImportRow> rows(String columns, String... lines) {
        var head = columns.split(",", -1);
        var rows = new ArrayList<ImportRow>();
        for (var line : lines) {
            var cells = line.split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < head.length && i < cells.length; i++) {
                row.put(head[i], cells[i]);
            }
            rows.add(new ImportRow(rows.size() + 2, row));
        }
        return rows;
    }

    public UnitId unit(String code) {
        return new UnitId(
                jdbc.sql("select unit_id from territory.unit_version where code = ?")
                        .param(code)
                        .query(UUID.class)
                        .list()
                        .getFirst());
    }

    public UUID id(String code) {
        return unit(code).value();
    }

    public long version(CycleId cycle, UUID object) {
        return jdbc.sql("select version from awards.dossier where cycle = ? and object = ?")
                .param(cycle.value())
                .param(object)
                .query(Long.class)
                .single();
    }

    public String stage(CycleId cycle, UUID object) {
        return jdbc.sql("select stage from awards.dossier where cycle = ? and object = ?")
                .param(cycle.value())
                .param(object)
                .query(String.class)
                .single();
    }

    /** Everything a unit answers, as well as can be. */
    public static Map<String, Answer> met(Rules rules) {
        var answers = new HashMap<String, Answer>();
        rules.criteria().stream()
                .filter(it -> !it.sensitive())
                .forEach(it ->
                        answers.put(
                                it.code(),
                                switch (it.form()) {
                                    case YES_NO -> Answer.yes();
                                    case SHARE, FULL_COVERAGE -> Answer.of(10, 10);
                                    case AT_LEAST_ONE -> Answer.count(1);
                                    case POINTS ->
                                            Answer.points(it.points() == null ? 0 : it.points());
                                }));
        return answers;
    }

    /** The sensitive criteria, all met. */
    public static Map<String, KeptAnswer> clean(Rules rules) {
        var answers = new HashMap<String, KeptAnswer>();
        rules.criteria().stream()
                .filter(Criterion::sensitive)
                .forEach(it -> answers.put(it.code(), KeptAnswer.plain(Answer.yes())));
        return answers;
    }

    public static Minutes minutes() {
        return new Minutes("01/BB", TODAY.minusDays(1), 40, 39);
    }

    public static void signIn(String role, @Nullable UnitId unit) {
        SecurityContextHolder.getContext().setAuthentication(authentication(role, unit));
    }

    public static UsernamePasswordAuthenticationToken authentication(
            String role, @Nullable UnitId unit) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Officer(new UUID(0, 7), "a", "a", role, unit, null),
                null,
                AuthorityUtils.createAuthorityList("ROLE_" + role));
    }

    public static void administrator() {
        signIn(Roles.ADMINISTRATOR, null);
    }
}
