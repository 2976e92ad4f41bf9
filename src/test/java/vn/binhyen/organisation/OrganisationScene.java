package vn.binhyen.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.binhyen.access.Officer;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** A small province with units and bodies entered through their imports, and an officer at work. */
public record OrganisationScene(
        JdbcClient jdbc, ProvinceNaming naming, List<ImportTarget> targets) {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    /** The province, districts of three digits with communes of five, villages V… */
    public void units(String... lines) {
        EmptyRegister.empty(jdbc);
        vn.binhyen.territory.EmptyRegister.in(jdbc);
        naming.name("38", "Tỉnh Thanh Hóa");
        bring("units", "level,code,name,type,parent_code,households", lines);
    }

    public void bodies(String columns, String... lines) {
        bring("bodies", columns, lines);
    }

    public ImportTarget target(String name) {
        return targets.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    public void bring(String name, String columns, String... lines) {
        bring(name, call(), columns, lines);
    }

    /** A file that holds from a day on; what applying it did. */
    public ImportOutcome bring(String name, ImportCall call, String columns, String... lines) {
        var rows = rows(columns, lines);
        var wrong = target(name).check(call, rows).stream().filter(it -> !it.warning()).toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.toString());
        }
        return target(name).apply(call, rows);
    }

    public static ImportCall from(LocalDate day) {
        return new ImportCall(UUID.randomUUID(), TODAY, day, null);
    }

    public static ImportCall call() {
        return new ImportCall(UUID.randomUUID(), TODAY, null, null);
    }

    public static List<ImportRow> rows(String columns, String... lines) {
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

    public BodyId body(String code) {
        return new BodyId(
                jdbc.sql("select id from organisation.body where code = ?")
                        .param(code)
                        .query(UUID.class)
                        .single());
    }

    public UnitId unit(String code) {
        return new UnitId(
                jdbc.sql("select unit_id from territory.unit_version where code = ?")
                        .param(code)
                        .query(UUID.class)
                        .list()
                        .getFirst());
    }

    /** The administrator is at work from now on. */
    public static void signIn() {
        SecurityContextHolder.getContext().setAuthentication(administrator());
    }

    public static UsernamePasswordAuthenticationToken administrator() {
        return new UsernamePasswordAuthenticationToken(
                officer(), null, List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR")));
    }

    /** Someone who plans for the unit and all below it. */
    public static UsernamePasswordAuthenticationToken planner(UnitId scope) {
        return new UsernamePasswordAuthenticationToken(
                new Officer(new UUID(0, 8), "b", "b", Roles.PLANNER, scope, null),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_PLANNER")));
    }

    public static Officer officer() {
        return new Officer(new UUID(0, 7), "a", "a", Roles.ADMINISTRATOR, null, null);
    }
}
