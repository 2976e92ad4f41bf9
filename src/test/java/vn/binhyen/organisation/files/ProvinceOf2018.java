package vn.binhyen.organisation.files;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Import files of a province of the size the ten-year review of 2018 names: 635 committees with
 * 12,998 members, 5,727 teams with 16,857, 35,293 groups that cover 94 % of the households. The
 * units are the real ones where their file is, else made up; everything below is made up.
 */
final class ProvinceOf2018 {

    static final int COMMITTEES = 635;
    static final int COMMITTEE_MEMBERS = 12_998;
    static final int TEAMS = 5_727;
    static final int TEAM_MEMBERS = 16_857;
    static final int GROUPS = 35_293;
    static final int HOUSEHOLDS = 1_064_000;
    static final int COVERED = 1_000_160;

    private static final Path FILE = Path.of("../shared/data/thanh-hoa-2018.csv");
    private static final Logger LOG = LoggerFactory.getLogger(ProvinceOf2018.class);

    private final List<String> communes = new ArrayList<>();
    private final StringBuilder units = new StringBuilder(1 << 20);

    ProvinceOf2018() throws IOException {
        units.append("level,code,name,type,parent_code,households\n");
        if (Files.isRegularFile(FILE)) {
            Files.readAllLines(FILE).stream()
                    .skip(1)
                    .map(it -> it.split(",", -1))
                    .forEach(this::real);
        } else {
            LOG.warn("{} is not there: units of the same number are made up", FILE);
            for (int d = 0; d < 27; d++) {
                unit("district", "%d".formatted(300 + d), "Huyện số " + d, "Huyện", "38", "");
            }
            for (int c = 0; c < COMMITTEES; c++) {
                unit(
                        "commune",
                        "%05d".formatted(14_000 + c),
                        "Xã số " + c,
                        "Xã",
                        "" + (300 + c % 27),
                        "");
            }
        }
        for (int v = 0; v < TEAMS; v++) {
            unit(
                    "village",
                    "V" + v,
                    "Thôn " + v,
                    "Thôn",
                    communes.get(v % communes.size()),
                    "" + share(HOUSEHOLDS, TEAMS, v));
        }
    }

    private void real(String[] cells) {
        unit(cells[0], cells[1], cells[2], cells[4], cells[5], "");
    }

    private void unit(
            String level, String code, String name, String type, String parent, String households) {
        units.append("%s,%s,%s,%s,%s,%s\n".formatted(level, code, name, type, parent, households));
        if (level.equals("commune")) {
            communes.add(code);
        }
    }

    byte[] units() {
        return units.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] bodies() {
        var file = new StringBuilder(1 << 22);
        file.append(
                "kind,unit_code,code,name,established_on,type,decision_number,decision_date,members,households\n");
        for (int c = 0; c < COMMITTEES; c++) {
            file.append(
                    "steering_committee,%s,BCD%d,Ban Chỉ đạo an ninh trật tự,2008-06-01,commune_security,12/QĐ-UBND,2008-05-30,%d,\n"
                            .formatted(
                                    communes.get(c), c, share(COMMITTEE_MEMBERS, COMMITTEES, c)));
        }
        for (int t = 0; t < TEAMS; t++) {
            file.append(
                    "protection_team,V%d,TBV%d,Tổ bảo vệ an ninh trật tự thôn %d,2008-07-01,scheme_375,,,%d,\n"
                            .formatted(t, t, t, share(TEAM_MEMBERS, TEAMS, t)));
        }
        for (int g = 0; g < GROUPS; g++) {
            file.append(
                    "household_group,V%d,ANXH%d,Tổ an ninh xã hội số %d,2008-08-01,,,,,%d\n"
                            .formatted(g % TEAMS, g, g, share(COVERED, GROUPS, g)));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What officers would have entered since: heads and consolidations of the committees, grades of
     * committees and teams, equipment and allowances of the teams.
     */
    void decideMuch(JdbcClient jdbc) {
        for (var sql :
                List.of(
                        "update organisation.body set head = 'Chủ tịch UBND xã' where kind = 'steering_committee'",
                        """
                        update organisation.body_strength set equipment = 2 + members, allowance = 450000 * members
                         where body_id in (select id from organisation.body where kind = 'protection_team')
                        """,
                        """
                        insert into organisation.consolidation (body_id, on_day, decision_number, decision_date)
                        select id, on_day, right(code, 3) || '/QĐ-UBND', on_day - 2
                          from organisation.body, unnest('{2011-06-15,2016-07-01}'::date[]) as on_day
                         where kind = 'steering_committee'
                        """,
                        """
                        insert into organisation.body_grade (body_id, year, grade, decision_number, decision_date)
                        select id, year, (array['EXCELLENT', 'GOOD', 'AVERAGE', 'WEAK'])[1 + (length(code) + year) % 4],
                               year || '/QĐ-UBND', make_date(year, 12, 20)
                          from organisation.body, generate_series(2015, 2017) as year
                         where kind in ('steering_committee', 'protection_team')
                        """)) {
            if (jdbc.sql(sql).update() < COMMITTEES) {
                throw new IllegalStateException("nothing to decide about: " + sql);
            }
        }
    }

    /** The total dealt out as evenly as whole numbers allow. */
    private static int share(int total, int parts, int part) {
        return total / parts + (part < total % parts ? 1 : 0);
    }
}
