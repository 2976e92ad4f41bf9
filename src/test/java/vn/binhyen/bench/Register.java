package vn.binhyen.bench;

/** A province of 2018 size: 27 districts, 635 communes, 5,727 villages, 35,293 groups; made up. */
final class Register {

    static final int DISTRICTS = 27;
    static final int COMMUNES = 635;
    static final int VILLAGES = 5_727;
    static final int GROUPS = 35_293;

    private static final int MERGED = 4;

    private Register() {}

    /** The units as a file of the import; the province itself has its name already. */
    static String units() {
        var csv = new StringBuilder(3_000_000).append("level,code,name,type,parent_code\n");
        for (int i = 0; i < DISTRICTS; i++) {
            row(csv, "district", district(i), "Huyện An Thịnh " + i, "Huyện", "38");
        }
        for (int i = 0; i < COMMUNES; i++) {
            row(csv, "commune", commune(i), "Xã Đông Hải " + i, "Xã", district(i % DISTRICTS));
        }
        for (int i = 0; i < VILLAGES; i++) {
            row(csv, "village", "V" + i, "Thôn Yên Thượng " + i, "Thôn", commune(i % COMMUNES));
        }
        for (int i = 0; i < GROUPS; i++) {
            row(csv, "group", "G" + i, "Tổ an ninh xã hội " + i, "Tổ", "V" + i % VILLAGES);
        }
        return csv.toString();
    }

    /** Four communes each become one, the districts end; the villages follow unnamed. */
    static String reorganisation() {
        var csv =
                new StringBuilder(100_000)
                        .append("effective_date,instrument,level,old_code,new_code,new_name,")
                        .append("new_type,new_parent_code,relation,share\n");
        for (int i = 0; i < COMMUNES; i++) {
            var name = "Xã Đông Hải Mới " + i / MERGED;
            edge(csv, "commune", commune(i), commune(i / MERGED * MERGED), name, "merged");
        }
        for (int i = 0; i < DISTRICTS; i++) {
            edge(csv, "district", district(i), "", "", "abolished");
        }
        return csv.toString();
    }

    /** Teams and groups as a file of the import. */
    static String bodies() {
        var csv =
                new StringBuilder(4_000_000)
                        .append(
                                "kind,unit_code,code,name,established_on,type,members,households\n");
        for (int i = 0; i < VILLAGES; i++) {
            csv.append(
                    "protection_team,V%d,T%d,Tổ bảo vệ %d,2008-07-01,scheme_375,3,\n"
                            .formatted(i, i, i));
        }
        for (int i = 0; i < GROUPS; i++) {
            csv.append(
                    "household_group,V%d,H%d,Tổ an ninh xã hội số %d,2008-08-01,,,28\n"
                            .formatted(i % VILLAGES, i, i));
        }
        return csv.toString();
    }

    private static void edge(
            StringBuilder csv, String level, String old, String code, String name, String what) {
        var type = name.isEmpty() ? "" : "Xã";
        var above = name.isEmpty() ? "" : "38";
        csv.append("2025-07-01,1686/NQ-UBTVQH15,")
                .append(String.join(",", level, old, code, name, type, above, what, "full"))
                .append('\n');
    }

    static String district(int i) {
        return "%03d".formatted(300 + i);
    }

    static String commune(int i) {
        return "%05d".formatted(14_000 + i);
    }

    private static void row(
            StringBuilder csv, String level, String code, String name, String type, String parent) {
        csv.append(level)
                .append(',')
                .append(code)
                .append(',')
                .append(name)
                .append(',')
                .append(type)
                .append(',')
                .append(parent)
                .append('\n');
    }
}
