package vn.binhyen.reporting.papers;

import vn.binhyen.documents.Block;
import vn.binhyen.documents.OfficialDocument;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Units named on paper under the area they belong to, as an annex of a letter or report. */
record AreaList(List<Area> areas) {

    /** Those of one area, in the order of lists. */
    record Area(String name, List<String> units) {

        /** "Xã Đại Thắng, xã Tân Lập": one sentence of names. */
        String sentence() {
            return IntStream.range(0, units.size())
                    .mapToObj(i -> i == 0 ? units.get(i) : PaperWords.inside(units.get(i)))
                    .collect(Collectors.joining(", "));
        }
    }

    int units() {
        return areas.stream().mapToInt(it -> it.units().size()).sum();
    }

    OfficialDocument.Annex annex(String title, PaperWords words) {
        var rows = new ArrayList<Block.Row>();
        for (int i = 0; i < areas.size(); i++) {
            var area = areas.get(i);
            rows.add(
                    Block.Row.of(
                            String.valueOf(i + 1),
                            area.name(),
                            area.sentence(),
                            words.number(area.units().size())));
        }
        rows.add(Block.Row.strong("", words.of("missing.total"), "", words.number(units())));
        var table =
                new Block.Table(
                        List.of(
                                Block.Column.centre(words.of("missing.number"), 7),
                                Block.Column.left(words.of("missing.area"), 26),
                                Block.Column.left(words.of("missing.units"), 55),
                                Block.Column.right(words.of("missing.count"), 12)),
                        rows);
        return new OfficialDocument.Annex(words.of("annex"), title, false, List.of(table));
    }
}
