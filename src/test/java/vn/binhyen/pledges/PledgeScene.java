package vn.binhyen.pledges;

import org.springframework.beans.factory.BeanFactory;
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
import vn.binhyen.organisation.events.HouseholdGroupsRegistered.Group;
import vn.binhyen.organisation.events.HouseholdGroupsRegistered.Households;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.EmptyRegister;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Units entered through their import, groups as organisation announces them, pledges by file. */
public record PledgeScene(
        JdbcClient jdbc, ProvinceNaming naming, List<ImportTarget> targets, GroupBook groups) {

    public static final String COLUMNS =
            "drive,on,unit_code,group_code,subject,good_deed,registered,checked,kept";
    public static final LocalDate FOUNDED = LocalDate.parse("2010-01-01");
    public static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    /** For tests of a package that does not see where groups are kept. */
    public static PledgeScene in(BeanFactory beans) {
        return new PledgeScene(
                beans.getBean(JdbcClient.class),
                beans.getBean(ProvinceNaming.class),
                beans.getBeanProvider(ImportTarget.class).stream().toList(),
                beans.getBean(GroupBook.class));
    }

    /** Commune X1 with villages V1 and V2, commune X2 with village V3. */
    public void units() {
        EmptyRegister.in(jdbc);
        naming.name("38", "Tỉnh Thanh Hóa");
        bring(
                "units",
                "level,code,name,type,parent_code,households",
                "commune,X1,Xã An Lộc,Xã,38,",
                "commune,X2,Xã An Hòa,Xã,38,",
                "village,V1,Thôn 1,Thôn,X1,180",
                "village,V2,Thôn 2,Thôn,X1,120",
                "village,V3,Thôn 3,Thôn,X2,90");
    }

    public BodyId group(String code, String village, int households) {
        var id = BodyId.random();
        groups.keep(
                List.of(
                        new Group(
                                id,
                                code,
                                unit(village),
                                FOUNDED,
                                null,
                                0,
                                List.of(new Households(FOUNDED, households)))));
        return id;
    }

    public ImportOutcome pledges(String... lines) {
        return bring("pledges", COLUMNS, lines);
    }

    public List<RowMessage> faults(String... lines) {
        return target("pledges").check(call(), rows(COLUMNS, lines));
    }

    public ImportOutcome bring(String name, String columns, String... lines) {
        var rows = rows(columns, lines);
        var wrong = target(name).check(call(), rows).stream().filter(it -> !it.warning()).toList();
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.toString());
        }
        return target(name).apply(call(), rows);
    }

    public ImportTarget target(String name) {
        return targets.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    public UnitId unit(String code) {
        return new UnitId(
                jdbc.sql("select unit_id from territory.unit_version where code = ?")
                        .param(code)
                        .query(UUID.class)
                        .list()
                        .getFirst());
    }

    public static ImportCall call() {
        return new ImportCall(UUID.randomUUID(), TODAY, null, null);
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

    public static Officer administrator() {
        return new Officer(new UUID(0, 7), "a", "a", Roles.ADMINISTRATOR, null, null);
    }

    public static void signIn(Officer officer) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(
                                officer,
                                null,
                                List.of(new SimpleGrantedAuthority("ROLE_" + officer.role()))));
    }
}
