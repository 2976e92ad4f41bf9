package vn.binhyen.pledges.drives;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.util.Collection;
import java.util.List;

/** The good deeds on offer in a drive: what a sheet has a line for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GoodDeeds {

    static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;

    GoodDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Checked names, each once, in their order. */
    static List<String> checked(Collection<String> names) {
        var deeds =
                names.stream()
                        .map(it -> FreeText.of("goodDeeds", it, LONGEST_NAME).value())
                        .filter(it -> !it.isBlank())
                        .distinct()
                        .toList();
        if (deeds.isEmpty()) {
            throw Refusal.of("goodDeeds", "pledges.refusal.no-good-deed");
        }
        return deeds;
    }

    /** Puts those behind the ones on offer; what is there already stays. */
    void join(DriveId drive, Collection<String> names) {
        jdbc.sql(
                        """
                        insert into pledges.good_deed (drive, name, rank)
                        select d.number, n.name,
                               n.rank + coalesce((select max(g.rank) from pledges.good_deed g where g.drive = d.number), 0)
                          from pledges.drive d cross join unnest(cast(:names as text[])) with ordinality as n (name, rank)
                         where d.id = :drive
                        on conflict (drive, name) do nothing
                        """)
                .param("names", names.toArray(String[]::new))
                .param("drive", drive.value())
                .update();
    }
}
