package vn.binhyen.walk;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.Marks;
import vn.binhyen.access.Officer;
import vn.binhyen.walk.Doors.Sent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Fields that take words, each with a way to write into it while all others are right. */
final class FieldList {

    /**
     * One field.
     *
     * @param door where it stands: the method and path of the form or call
     * @param write sends the words with everything else right
     */
    record Entry(String door, String field, Function<String, MvcTestResult> write) {

        boolean isCall() {
            return door.contains(" /api/");
        }

        @Override
        public String toString() {
            return door + " " + field;
        }
    }

    private final World world;
    private final List<Entry> entries = new ArrayList<>();

    FieldList(World world) {
        this.world = world;
    }

    List<Entry> all() {
        return List.copyOf(entries);
    }

    void add(Entry entry) {
        entries.add(entry);
    }

    void forms(Officer officer, String path, List<String> fields, String... values) {
        for (var field : fields) {
            entries.add(
                    new Entry(
                            "POST " + path,
                            field,
                            words -> {
                                var there = made(path);
                                var sent = values.clone();
                                for (int i = 0; i < sent.length; i += 2) {
                                    sent[i + 1] =
                                            sent[i].equals(field)
                                                    ? words
                                                    : fresh(sent[i + 1], there);
                                }
                                return world.doors.open(officer, "POST", there, Sent.form(sent));
                            }));
        }
    }

    void call(Officer officer, String method, String path, String field, String json) {
        entries.add(
                new Entry(
                        method + " " + path,
                        field,
                        words ->
                                world.doors.open(
                                        officer,
                                        method,
                                        path,
                                        Sent.json(
                                                json.replace(
                                                                "\"?\"",
                                                                "\"" + fresh("?", path) + "\"")
                                                        .replace("%s", words)))));
    }

    private String made(String path) {
        return path.contains("?draft")
                ? path.replace("?draft", world.draft(Place.PROVINCE, "").toString())
                : path;
    }

    /** A code nobody has yet for "?", the version of the draft for "?version". */
    private String fresh(String value, String path) {
        if (value.equals("?version")) {
            return path.endsWith("/new")
                    ? "0"
                    : String.valueOf(
                            world.count(
                                    "select version from campaigns.campaign where id = ?",
                                    UUID.fromString(path.split("/")[2])));
        }
        return value.equals("?") ? "m" + Marks.fresh() : value;
    }
}
