package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.shared.UnitId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A small province of its own for each test: districts and communes written into the register. */
public class SampleProvince {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final JdbcClient jdbc;
    private final String prefix = "t" + COUNTER.incrementAndGet() + "-";
    private int villages;
    public final UnitId province;
    public final Map<UnitId, List<UnitId>> communes = new LinkedHashMap<>();

    public SampleProvince(JdbcClient jdbc, int districts, int communesEach) {
        this.jdbc = jdbc;
        province = unit("province", "Tỉnh", "P", "Tỉnh Lam Giang", null);
        for (int d = 1; d <= districts; d++) {
            var district = unit("district", "Huyện", "D" + d, "Huyện An Hòa " + d, province);
            var below = new ArrayList<UnitId>();
            for (int c = 1; c <= communesEach; c++) {
                var name = "Xã Vĩnh Thịnh " + d + "." + c;
                below.add(unit("commune", "Xã", "C" + d + "." + c, name, district));
            }
            communes.put(district, below);
        }
    }

    public UnitId district(int number) {
        return List.copyOf(communes.keySet()).get(number - 1);
    }

    public UnitId commune(int district, int number) {
        return List.copyOf(communes.values()).get(district - 1).get(number - 1);
    }

    public List<UnitId> allCommunes() {
        return communes.values().stream().flatMap(List::stream).toList();
    }

    /** One more residential area in the commune. */
    public void village(UnitId commune) {
        unit("village", "Thôn", "V" + ++villages, "Thôn " + villages, commune);
    }

    public String code(String bare) {
        return prefix + bare;
    }

    private UnitId unit(
            String tier, String type, String code, String name, @Nullable UnitId parent) {
        var id = UnitId.random();
        jdbc.sql("insert into territory.unit (id) values (:id)").param("id", id.value()).update();
        jdbc.sql(
                        """
                        insert into territory.unit_version (unit_id, code, name, short_name, search_key, tier, type,
                                                            parent_id, valid)
                        values (:id, :code, :name, :name, :name, :tier, :type, cast(:parent as uuid), '(,)')
                        """)
                .param("id", id.value())
                .param("code", prefix + code)
                .param("name", name)
                .param("tier", tier)
                .param("type", type)
                .param("parent", parent == null ? null : parent.value())
                .update();
        return id;
    }
}
