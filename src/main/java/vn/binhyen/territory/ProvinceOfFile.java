package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.territory.StoredUnits.Stored;
import vn.binhyen.territory.UnitLine.Key;

import java.util.HashSet;
import java.util.Map;

/**
 * One deployment serves one province: a file may name it, and where nothing has named it yet, the
 * column with the parents' names does.
 */
final class ProvinceOfFile {

    private final TierTable tiers;
    private final UnitTypes.Catalogue types;
    private final @Nullable String province;

    ProvinceOfFile(TierTable tiers, UnitTypes.Catalogue types, @Nullable String province) {
        this.tiers = tiers;
        this.types = types;
        this.province = province;
    }

    void settle(UnitFile file, Map<Key, Stored> known) {
        var named =
                file.lines().values().stream().filter(it -> it.tier().equals(tiers.top())).toList();
        var own = province != null ? province : named.isEmpty() ? null : named.getFirst().code();
        for (var line : named) {
            if (!line.code().equals(own)) {
                file.messages()
                        .add(
                                RowMessage.wrong(
                                        line.line(),
                                        line.codeColumn(),
                                        "territory.refusal.other-province",
                                        line.code(),
                                        String.valueOf(own)));
            }
        }
        if (own == null) {
            takeFromParents(file, known);
        }
    }

    private void takeFromParents(UnitFile file, Map<Key, Stored> known) {
        var candidates = new HashSet<Key>();
        var codes = new HashSet<String>();
        file.lines().keySet().forEach(it -> codes.add(it.code()));
        known.keySet().forEach(it -> codes.add(it.code()));
        UnitLine first = null;
        for (var line : file.lines().values()) {
            var name = line.parentName();
            if (!line.parentCode().isEmpty()
                    && !codes.contains(line.parentCode())
                    && types.leading(tiers.top(), name).isPresent()) {
                candidates.add(new Key(name, line.parentCode()));
                first = first == null ? line : first;
            }
        }
        if (first != null && candidates.size() == 1) {
            var name = first.parentName();
            var line =
                    new UnitLine(
                            first.line(),
                            tiers.top(),
                            first.parentCode(),
                            name,
                            "",
                            "",
                            types.leading(tiers.top(), name).orElseThrow(),
                            "",
                            "",
                            null,
                            "parent_code",
                            "parent_name");
            file.lines().put(line.key(), line);
        }
    }
}
