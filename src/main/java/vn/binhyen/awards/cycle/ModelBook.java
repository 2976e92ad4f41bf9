package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelFoundDormant;
import vn.binhyen.communitymodels.events.ModelGraded;
import vn.binhyen.communitymodels.events.ModelInaugurated;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.communitymodels.events.ModelReplicated;
import vn.binhyen.communitymodels.events.ModelRetired;
import vn.binhyen.communitymodels.events.ModelRevived;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * Own copy of which models work where. Each fact is kept for itself, so that it does not matter in
 * which order they are heard.
 */
@Component
class ModelBook {

    private final JdbcClient jdbc;

    ModelBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "awards.model-book.inaugurated")
    void on(ModelInaugurated event) {
        keep(event.model(), event.host(), event.on());
    }

    @ApplicationModuleListener(id = "awards.model-book.replicated")
    void on(ModelReplicated event) {
        var replica = event.replica();
        if (replica == null) {
            keep(event.origin(), event.unit(), event.on());
        }
    }

    @ApplicationModuleListener(id = "awards.model-book.retired")
    void on(ModelRetired event) {
        fact(event.model(), "retired_on", event.on());
    }

    @ApplicationModuleListener(id = "awards.model-book.dormant")
    void on(ModelFoundDormant event) {
        fact(event.model(), "dormant_on", event.on());
    }

    @ApplicationModuleListener(id = "awards.model-book.revived")
    void on(ModelRevived event) {
        fact(event.model(), "revived_on", event.on());
    }

    /** A model graded weak for a year is none that works well in it. */
    @ApplicationModuleListener(id = "awards.model-book.graded")
    void on(ModelGraded event) {
        jdbc.sql(
                        """
                        insert into awards.known_model_grade as g (model, year, weak) values (:model, :year, :weak)
                        on conflict (model, year) do update set weak = excluded.weak
                        """)
                .param("model", event.model().value())
                .param("year", event.year())
                .param("weak", event.mark() == ModelMark.WEAK)
                .update();
    }

    private void keep(CommunityModelId model, UnitId unit, LocalDate since) {
        jdbc.sql(
                        """
                        insert into awards.known_model as m (model, unit_id, since) values (:model, :unit, :since)
                        on conflict (model, unit_id) do update set since = least(m.since, excluded.since)
                        """)
                .param("model", model.value())
                .param("unit", unit.value())
                .param("since", since)
                .update();
    }

    private void fact(CommunityModelId model, String column, LocalDate on) {
        jdbc.sql(
                        "insert into awards.known_model_life as m (model, "
                                + column
                                + ") values (:model, :on) on conflict (model) do update set "
                                + column
                                + " = greatest(m."
                                + column
                                + ", excluded."
                                + column
                                + ")")
                .param("model", model.value())
                .param("on", on)
                .update();
    }
}
