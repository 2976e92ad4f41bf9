package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
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
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.organisation.events.InstitutionsRegistered.Institution;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.EmptyRegister;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Two communes with their residential areas; titles come by file. */
public record TitleScene(JdbcClient jdbc, ProvinceNaming naming, List<ImportTarget> targets) {

    public static final String COLUMNS =
            "year,kind,code,standard,registered,result,decision_number,decision_date";
    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    /** Commune X1 with areas V1, V2 and V3, town T2 with area V4; since 2005. */
    public void units() {
        EmptyRegister.in(jdbc);
        naming.name("38", "Tỉnh Thanh Hóa");
        apply(
                "units",
                "2005-01-01",
                "level,code,name,type,parent_code",
                "commune,X1,Xã An Lộc,Xã,38",
                "commune,T2,Thị trấn An Hòa,Thị trấn,38",
                "village,V1,Thôn 1,Thôn,X1",
                "village,V2,Thôn 2,Thôn,X1",
                "village,V3,Thôn 3,Thôn,X1",
                "village,V4,Khu phố 4,Khu phố,T2");
    }

    Institution institution(String kind, String code, String unit) {
        var at = unit(unit);
        return new Institution(
                new InstitutionId(UUID.randomUUID()),
                kind,
                code,
                at,
                at,
                null,
                null,
                false,
                null,
                0);
    }

    /** Recognised in each of the years, decided on 20 December. */
    void recognised(String code, int from, int to) {
        for (int year = from; year <= to; year++) {
            titles(
                    "%d,residential_area,%s,TT23/2012,true,recognised,%d/QĐ,%d-12-20"
                            .formatted(year, code, year, year));
        }
    }

    void refused(String code, int year) {
        titles("%d,residential_area,%s,TT23/2012,true,refused,,".formatted(year, code));
    }

    public ImportOutcome titles(String... lines) {
        return apply("titles", null, COLUMNS, lines);
    }

    List<RowMessage> faults(String... lines) {
        return target("titles").check(call(null), rows(COLUMNS, lines));
    }

    public ImportOutcome apply(
            String name, @Nullable String effectiveOn, String columns, String... lines) {
        var rows = rows(columns, lines);
        var call = call(effectiveOn);
        var wrong = target(name).check(call, rows).stream().filter(it -> !it.warning()).toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.toString());
        }
        return target(name).apply(call, rows);
    }

    /** From that day on the areas are one, under a new code. */
    void merge(String day, String into, String... codes) {
        var lines = new ArrayList<String>();
        for (var code : codes) {
            lines.add(
                    "%s,12/NQ,village,%s,%s,%s,Thôn,X1,merged,full"
                            .formatted(day, code, into, into.replace("V", "Thôn ")));
        }
        apply(
                "reorganisations",
                null,
                "effective_date,instrument,level,old_code,new_code,new_name,new_type,new_parent_code,relation,share",
                lines.toArray(String[]::new));
    }

    public ImportTarget target(String name) {
        return targets.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    public UUID object(String code) {
        return unit(code).value();
    }

    /** The unit that bore the code last. */
    public UnitId unit(String code) {
        return new UnitId(
                jdbc.sql(
                                "select unit_id from territory.unit_version where code = ? order by lower(valid) desc nulls last")
                        .param(code)
                        .query((rs, row) -> rs.getObject(1, UUID.class))
                        .list()
                        .getFirst());
    }

    public static ImportCall call(@Nullable String effectiveOn) {
        return new ImportCall(
                UUID.randomUUID(),
                TODAY,
                effectiveOn == null ? null : LocalDate.parse(effectiveOn),
                null);
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

    public static void signIn(String role, @Nullable UnitId unit) {
        var officer = new Officer(new UUID(0, 7), "a", "a", role, unit, null);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(
                                officer,
                                null,
                                List.of(new SimpleGrantedAuthority("ROLE_" + role))));
    }

    public static void signInAdministrator() {
        signIn(Roles.ADMINISTRATOR, null);
    }
}
