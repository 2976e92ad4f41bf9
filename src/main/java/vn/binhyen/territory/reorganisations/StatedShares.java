package vn.binhyen.territory.reorganisations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.territory.events.ReorganisationId;

import java.math.BigDecimal;

/** How much of a split unit each part carries, where somebody has said so, with the source. */
@Component
class StatedShares {

    private final JdbcClient jdbc;

    StatedShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps it; false where there is no such part. */
    boolean state(ReorganisationId id, int edge, String portion, String source) {
        var number =
                Portions.read(portion)
                        .orElseThrow(() -> Refusal.of("portion", "territory.refusal.bad-portion"));
        var text = FreeText.of("source", source, 200).value();
        if (text.isEmpty()) {
            throw Refusal.of("source", "territory.refusal.missing-portion-source");
        }
        var written =
                jdbc.sql(
                                """
                                update territory.succession set portion = :portion, portion_source = :source
                                 where reorganisation_id = :id and number = :edge and share <> 'FULL'
                                """)
                        .param("portion", number)
                        .param("source", text)
                        .param("id", id.value())
                        .param("edge", edge)
                        .update();
        if (written > 0 && sum(id, edge).compareTo(BigDecimal.ONE) > 0) {
            throw Refusal.of("portion", "territory.refusal.portions-too-large", "");
        }
        return written > 0;
    }

    private BigDecimal sum(ReorganisationId id, int edge) {
        return jdbc.sql(
                        """
                        select coalesce(sum(o.portion), 0) from territory.succession s
                          join territory.succession o
                            on o.reorganisation_id = s.reorganisation_id and o.predecessor = s.predecessor
                         where s.reorganisation_id = :id and s.number = :edge
                        """)
                .param("id", id.value())
                .param("edge", edge)
                .query((rs, row) -> rs.getBigDecimal(1))
                .single();
    }
}
