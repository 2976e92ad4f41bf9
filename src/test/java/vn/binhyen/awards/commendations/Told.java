package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.awards.AwardScene;
import vn.binhyen.organisation.events.BodyFactsChanged.Body;
import vn.binhyen.organisation.events.BodyFactsChanged.Grade;
import vn.binhyen.shared.BodyId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Bodies and institutions as their events bring them, in the units of a scene. */
record Told(AwardScene scene, BodyBook bodies, JdbcClient jdbc) {

    private static final LocalDate FOUNDED = LocalDate.parse("2020-01-01");

    BodyId body(String unit, String code, Grade... grades) {
        var id = BodyId.random();
        body(id, unit, code, 1, null, grades);
        return id;
    }

    void body(
            BodyId id,
            String unit,
            String code,
            int version,
            @Nullable LocalDate endedOn,
            Grade... grades) {
        bodies.keep(
                List.of(
                        new Body(
                                id,
                                "protection_team",
                                code,
                                scene.unit(unit),
                                FOUNDED,
                                endedOn,
                                false,
                                version,
                                List.of(grades))));
    }

    UUID school(String code, String unit, String level) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into awards.institution (id, kind, code, unit_id, reports_to, school_level, armed_forces, version)
                        values (:id, 5, :code, :unit, :unit, :level, false, 1)
                        """)
                .param("id", id)
                .param("code", code)
                .param("unit", scene.unit(unit).value())
                .param("level", level)
                .update();
        return id;
    }
}
