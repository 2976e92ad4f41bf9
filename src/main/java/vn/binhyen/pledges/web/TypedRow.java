package vn.binhyen.pledges.web;

import org.springframework.ui.Model;

import vn.binhyen.pledges.InstitutionRow.Given;
import vn.binhyen.pledges.InstitutionRows;
import vn.binhyen.pledges.links.Form;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * The fields of an institution's row: for each good deed whether it takes part, and how many
 * people.
 */
final class TypedRow {

    private static final String ITSELF = "i-";
    private static final String PERSONS = "p-";

    private TypedRow() {}

    /** What was typed, by the number of the good deed; all faults at once. */
    static Map<Integer, Given> read(Map<String, String> typed) {
        var given = new HashMap<Integer, Given>();
        var faults = new ArrayList<Refusal>();
        typed.forEach((name, value) -> {
            if (name.matches("[ip]-\\d{1,9}")) {
                try {
                    var number = Typed.number(name, value, InstitutionRows.MOST_PERSONS);
                    int read = number == null ? 0 : number;
                    given.merge(
                            Integer.valueOf(name.substring(2)),
                            name.startsWith(ITSELF) ? new Given(read, 0) : new Given(0, read),
                            (one, other) ->
                                    new Given(
                                            one.itself() + other.itself(),
                                            one.persons() + other.persons()));
                } catch (Refusal refusal) {
                    faults.add(refusal);
                }
            }
        });
        Refusal.ifAny(faults);
        return given;
    }

    /** The version the form showed; 0 where it says none that can be read. */
    static int seen(Map<String, String> typed) {
        var version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** What is kept, as the fields show it. */
    static Map<String, String> shown(Form form) {
        var values = new HashMap<String, String>();
        var row = form.row();
        if (row != null) {
            form.drive()
                    .goodDeeds()
                    .forEach(it -> {
                        var given = row.of(it.id());
                        if (given.itself() > 0) {
                            values.put(ITSELF + it.id(), "1");
                        }
                        if (given.persons() > 0) {
                            values.put(PERSONS + it.id(), String.valueOf(given.persons()));
                        }
                    });
        }
        return values;
    }

    /**
     * Shows the form with those values.
     *
     * @param conflict whether what is kept stands beside them, because somebody changed it
     *     meanwhile
     */
    static void show(Form form, Map<String, String> values, boolean conflict, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("typed", values);
        model.addAttribute("conflict", conflict);
    }
}
