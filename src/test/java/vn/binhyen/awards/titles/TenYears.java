package vn.binhyen.awards.titles;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Ten years of a province, made up from a fixed seed: nine residential areas in each of 635
 * communes, which are the real ones where their file is; 45.3 % of the areas are recognised in each
 * of the last nine years, and no other.
 */
final class TenYears {

    static final int FIRST = 2008;
    static final int LAST = 2017;
    static final int AREAS_EACH = 9;
    static final double NINE_YEARS_RUNNING = 0.453;

    private static final Path FILE = Path.of("../shared/data/thanh-hoa-2018.csv");
    private static final Logger LOG = LoggerFactory.getLogger(TenYears.class);

    final List<String> communes = new ArrayList<>();
    final List<String> rural = new ArrayList<>();
    final List<String> areas = new ArrayList<>();
    final Set<String> holders = new HashSet<>();
    private final StringBuilder units = new StringBuilder(1 << 20);

    TenYears() throws IOException {
        units.append("level,code,name,type,parent_code\n");
        if (Files.isRegularFile(FILE)) {
            Files.readAllLines(FILE).stream()
                    .skip(1)
                    .map(it -> it.split(",", -1))
                    .forEach(it -> unit(it[0], it[1], it[2], it[4], it[5]));
        } else {
            LOG.warn("{} is not there: units of the same number are made up", FILE);
            for (int d = 0; d < 27; d++) {
                unit("district", "" + (300 + d), "Huyện số " + d, "Huyện", "38");
            }
            for (int c = 0; c < 635; c++) {
                unit(
                        "commune",
                        "" + (14_000 + c),
                        "Đơn vị số " + c,
                        c < 573 ? "Xã" : "Phường",
                        "" + (300 + c % 27));
            }
        }
        for (var commune : communes) {
            for (int a = 1; a <= AREAS_EACH; a++) {
                var code = commune + "0" + a;
                unit("village", code, "Thôn " + a, "Thôn", commune);
                areas.add(code);
            }
        }
        var shuffled = new ArrayList<>(areas);
        Collections.shuffle(shuffled, new Random(375));
        holders.addAll(shuffled.subList(0, (int) Math.round(NINE_YEARS_RUNNING * shuffled.size())));
    }

    private void unit(String level, String code, String name, String type, String parent) {
        units.append("%s,%s,%s,%s,%s\n".formatted(level, code, name, type, parent));
        if (level.equals("commune")) {
            communes.add(code);
            if (type.equals("Xã")) {
                rural.add(code);
            }
        }
    }

    byte[] units() {
        return bytes(units);
    }

    /** Communes recognised in that year: from 87.1 % in the first to 91.5 % in the last. */
    static int communesIn(int year) {
        return 553 + (year - FIRST) * 28 / (LAST - FIRST);
    }

    byte[] titles() {
        var file = new StringBuilder(1 << 23);
        file.append("year,kind,code,standard,registered,result,decision_number,decision_date\n");
        var random = new Random(138);
        for (var area : areas) {
            int broken = FIRST + 1 + random.nextInt(LAST - FIRST);
            for (int year = FIRST; year <= LAST; year++) {
                boolean held = holders.contains(area) || year != broken && random.nextInt(10) < 7;
                line(file, year, "residential_area", area, held, "/QĐ-UBND");
            }
        }
        for (int year = FIRST; year <= LAST; year++) {
            for (int c = 0; c < communes.size(); c++) {
                line(file, year, "commune", communes.get(c), c < communesIn(year), "/QĐ-H");
            }
        }
        return bytes(file);
    }

    private static void line(
            StringBuilder file, int year, String kind, String code, boolean held, String number) {
        file.append(
                "%d,%s,%s,%s,true,%s,%s,%s\n"
                        .formatted(
                                year,
                                kind,
                                code,
                                year < 2012 ? "CT10/2008" : "TT23/2012",
                                held ? "recognised" : "refused",
                                held ? year + number : "",
                                held ? year + "-12-20" : ""));
    }

    /** 81 % of the areas without crime and vice, 79 % without drugs, 94.6 % of xã with 19.2. */
    byte[] marks() {
        var file = new StringBuilder(1 << 20);
        file.append("year,kind,code,mark,met,count,base\n");
        marks(file, "no_crime_and_vice", Math.round(0.81 * areas.size()));
        marks(file, "no_drugs", Math.round(0.79 * areas.size()));
        for (int c = 0; c < rural.size(); c++) {
            file.append(
                    "2017,commune,%s,rural_criterion_19_2,%s,,\n"
                            .formatted(rural.get(c), c < Math.round(0.946 * rural.size())));
        }
        return bytes(file);
    }

    private void marks(StringBuilder file, String mark, long number) {
        for (int a = 0; a < areas.size(); a++) {
            file.append(
                    "2017,residential_area,%s,%s,%s,,\n".formatted(areas.get(a), mark, a < number));
        }
    }

    private static byte[] bytes(StringBuilder file) {
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}
