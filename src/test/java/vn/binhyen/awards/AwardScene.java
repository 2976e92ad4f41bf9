package vn.binhyen.awards;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.binhyen.access.Officer;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.EmptyRegister;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** A small province whose units come by file, and officers who commend in it. */
public record AwardScene(JdbcClient jdbc, ProvinceNaming naming, List<ImportTarget> targets) {

    public static final LocalDate START = LocalDate.parse("2026-01-01");

    /** Nothing but these units. */
    public void units(String... lines) {
        EmptyRegister.in(jdbc);
        naming.name("38", "Tỉnh Lam Giang");
        bring("units", "level,code,name,type,parent_code", lines);
    }

    public void bring(String name, String columns, String... lines) {
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
        var call = new ImportCall(UUID.randomUUID(), START, null, null);
        var target =
                targets.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
        var wrong = target.check(call, rows).stream().filter(it -> !it.warning()).toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.toString());
        }
        target.apply(call, rows);
    }

    public UnitId unit(String code) {
        return new UnitId(
                jdbc.sql("select unit_id from territory.unit_version where code = ?")
                        .param(code)
                        .query(UUID.class)
                        .list()
                        .getFirst());
    }

    public static void signIn(String role, @Nullable UnitId unit) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                officer(role, unit),
                                null,
                                AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }

    public static void signIn() {
        signIn(Roles.ADMINISTRATOR, null);
    }

    public static Officer officer(String role, @Nullable UnitId unit) {
        return new Officer(new UUID(0, 7), "a", "a", role, unit, null);
    }
}
