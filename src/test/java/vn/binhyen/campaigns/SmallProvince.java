package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.util.ArrayList;
import java.util.List;

/** A province with districts and communes of its own, valid without beginning. */
class SmallProvince {

    private final JdbcClient jdbc;
    private final String prefix;
    final UnitId province;
    final List<UnitId> districts = new ArrayList<>();
    final List<UnitId> communes = new ArrayList<>();

    /** The codes begin with the prefix, so that several may stand in one database. */
    SmallProvince(JdbcClient jdbc, String prefix, int districts, int communesEach) {
        this.jdbc = jdbc;
        this.prefix = prefix;
        province = unit("province", "Tỉnh", prefix, null);
        for (var d = 0; d < districts; d++) {
            var district =
                    unit("district", d == 0 ? "Thị xã" : "Huyện", prefix + "d" + d, province);
            this.districts.add(district);
            for (var c = 0; c < communesEach; c++) {
                communes.add(unit("commune", "Xã", prefix + "c" + d + "-" + c, district));
            }
        }
    }

    private UnitId unit(String tier, String type, String code, @Nullable UnitId parent) {
        var id = UnitId.random();
        jdbc.sql("insert into territory.unit (id) values (:id)").param("id", id.value()).update();
        jdbc.sql(
                        """
                        insert into territory.unit_version
                            (unit_id, code, name, short_name, search_key, tier, type, parent_id, valid)
                        values (:id, :code, :name, :code, :key, :tier, :type, :parent, '(,)')
                        """)
                .param("id", id.value())
                .param("code", code)
                .param("name", type + " " + prefix)
                .param("key", VietnameseText.searchKey(type + " " + code))
                .param("tier", tier)
                .param("type", type)
                .param("parent", parent == null ? null : parent.value())
                .update();
        return id;
    }
}
