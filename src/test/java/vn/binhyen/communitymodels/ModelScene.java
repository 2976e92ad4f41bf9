package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.binhyen.access.Officer;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.EmptyRegister;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/** A small province whose units come by file, and officers at work in it. */
record ModelScene(JdbcClient jdbc, ProvinceNaming naming, List<ImportTarget> targets) {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final String COLUMNS =
            "code,name,owner,level,area_type,form,unit_codes,inaugurated_on,retired_on,decision_number,groups,origin_code";

    /** Nothing but these units and no model. */
    void units(String... lines) {
        jdbc.sql("delete from communitymodels.model where origin is not null").update();
        jdbc.sql("delete from communitymodels.model").update();
        EmptyRegister.in(jdbc);
        naming.name("38", "Tỉnh Thanh Hóa");
        bring("units", "level,code,name,type,parent_code", lines);
    }

    ImportOutcome bring(String name, String columns, String... lines) {
        var rows = rows(columns, lines);
        var wrong = target(name).check(call(), rows).stream().filter(it -> !it.warning()).toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.toString());
        }
        return target(name).apply(call(), rows);
    }

    ImportTarget target(String name) {
        return targets.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    static ImportCall call() {
        return new ImportCall(UUID.randomUUID(), TODAY, null, null);
    }

    static List<ImportRow> rows(String columns, String... lines) {
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

    UnitId unit(String code) {
        return new UnitId(
                jdbc.sql("select unit_id from territory.unit_version where code = ?")
                        .param(code)
                        .query(UUID.class)
                        .list()
                        .getFirst());
    }

    ModelFacts facts(String code, String name, UnitId host) {
        return new ModelFacts(
                code,
                name,
                "commune",
                "self_management",
                new LinkedHashSet<>(List.of("general")),
                host,
                "other",
                null,
                "Hội Khuyến học");
    }

    static void signIn(String role, @Nullable UnitId unit) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                officer(role, unit),
                                null,
                                AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }

    static void signIn() {
        signIn(Roles.ADMINISTRATOR, null);
    }

    static Officer officer(String role, @Nullable UnitId unit) {
        return new Officer(new UUID(0, 7), "a", "a", role, unit, null);
    }
}
