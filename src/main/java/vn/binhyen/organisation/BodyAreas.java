package vn.binhyen.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The further villages a team covers, beside the one it belongs to. */
@Component
class BodyAreas {

    private final JdbcClient jdbc;

    BodyAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitId> of(BodyId body) {
        return jdbc.sql("select unit_id from organisation.body_area where body_id = :body")
                .param("body", body.value())
                .query((rs, row) -> new UnitId(rs.getObject(1, UUID.class)))
                .list();
    }

    void replace(BodyId body, Collection<UnitId> areas) {
        jdbc.sql("delete from organisation.body_area where body_id = :body")
                .param("body", body.value())
                .update();
        areas.forEach(it ->
                jdbc.sql(
                                "insert into organisation.body_area (body_id, unit_id) values (:body, :unit)")
                        .param("body", body.value())
                        .param("unit", it.value())
                        .update());
    }
}
