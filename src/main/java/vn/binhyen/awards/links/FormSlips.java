package vn.binhyen.awards.links;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.cycle.Cycle;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.ObjectPlace;
import vn.binhyen.awards.standards.Step;
import vn.binhyen.documents.LinkSlips;
import vn.binhyen.documents.LinkSlips.Slip;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shell.spi.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Slips to cut and hand out: on each one institution and the code that opens its file. */
@Component
@Transactional(readOnly = true)
public class FormSlips {

    private final CycleLinks table;
    private final FormLinks links;
    private final CycleListing cycles;
    private final LinkSlips printer;
    private final Wording wording;

    FormSlips(
            CycleLinks table,
            FormLinks links,
            CycleListing cycles,
            LinkSlips printer,
            Wording wording) {
        this.table = table;
        this.links = links;
        this.cycles = cycles;
        this.printer = printer;
        this.wording = wording;
    }

    /**
     * The slips of links that were just made; only who made them still knows the secrets.
     *
     * @param address of the form, by the secret
     */
    public byte[] print(CycleId id, List<String> secrets, UnaryOperator<String> address) {
        var cycle = links.cycle(id);
        var known = table.behind(id.value(), secrets);
        Refusal.unless(!known.isEmpty(), "recognition.links.refusal.no-slip");
        var occasion =
                wording.of(
                        "recognition.cycle." + cycle.purpose(),
                        wording.of("recognition.kind." + cycle.kind()),
                        Integer.toString(cycle.year()));
        var slips = new ArrayList<Slip>();
        for (var secret : secrets) {
            var institution = known.get(secret);
            if (institution != null) {
                var place = cycles.kept(cycle, institution);
                slips.add(slip(cycle, place, occasion, address.apply(secret)));
            }
        }
        return printer.print(occasion, slips);
    }

    private Slip slip(Cycle cycle, ObjectPlace place, String occasion, String address) {
        var lines = new ArrayList<String>();
        lines.add(place.keeperName());
        cycle.dueOn(Step.REGISTER)
                .ifPresent(it -> lines.add(wording.of("recognition.links.slip.register", it)));
        cycle.dueOn(Step.VOTE)
                .ifPresent(it -> lines.add(wording.of("recognition.links.slip.minutes", it)));
        lines.add(wording.of("recognition.links.slip.how"));
        return new Slip(
                place.name(), occasion, lines, address, wording.of("recognition.links.slip.own"));
    }
}
