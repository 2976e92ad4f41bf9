package vn.binhyen.reporting.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.campaigns.spi.RoundStanding;

/** Says of which rounds the figures are issued. */
@Component
class FrozenStanding implements RoundStanding {

    private final JdbcClient jdbc;

    FrozenStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isFrozen(RoundId round) {
        return jdbc.sql("select count(*) from reporting.round where id = :id and state = 'FROZEN'")
                        .param("id", round.value())
                        .query((rs, row) -> rs.getInt(1))
                        .single()
                > 0;
    }
}
