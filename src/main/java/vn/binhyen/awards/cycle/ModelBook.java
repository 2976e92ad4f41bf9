package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.communitymodels.events.ModelsRegistered;
import vn.binhyen.communitymodels.events.ModelsRegistered.Registered;

import java.util.UUID;

/**
 * Own copy of which models work where, whose they are and which were graded weak. Each telling of a
 * model stands for all before it; one that is overtaken changes nothing, so that it does not matter
 * in which order they are heard.
 */
@Component
class ModelBook {

    private final JdbcClient jdbc;

    ModelBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "awards.model-book.registered")
    void on(ModelsRegistered event) {
        event.models().forEach(this::keep);
    }

    private void keep(Registered model) {
        var id = model.model().value();
        if (!isNews(model)) {
            return;
        }
        for (var table : new String[] {"site", "work", "grade"}) {
            jdbc.sql("delete from awards.known_model_" + table + " where model = :model")
                    .param("model", id)
                    .update();
        }
        model.sites().forEach(it -> insert("site", id, it.unit().value(), it.from(), it.lastDay()));
        model.working().forEach(it -> insert("work", id, it.from(), it.until()));
        model.grades().forEach(it -> insert("grade", id, it.year(), it.mark() == ModelMark.WEAK));
        var example = model.exampleSince();
        if (example != null) {
            jdbc.sql(
                            """
                            insert into awards.known_example (model, named_on) values (?, ?)
                            on conflict (model) do update set named_on = excluded.named_on
                            """)
                    .params(id, example)
                    .update();
        }
    }

    private boolean isNews(Registered model) {
        return jdbc.sql(
                                """
                                insert into awards.known_model_telling as t (model, telling, owner)
                                values (:model, :telling, :owner)
                                on conflict (model) do update set telling = excluded.telling, owner = excluded.owner
                                 where t.telling < excluded.telling
                                """)
                        .param("model", model.model().value())
                        .param("telling", model.telling())
                        .param("owner", model.owner())
                        .update()
                == 1;
    }

    private void insert(String table, UUID model, @Nullable Object... values) {
        var statement =
                jdbc.sql(
                                "insert into awards.known_model_"
                                        + table
                                        + " values (?"
                                        + ", ?".repeat(values.length)
                                        + ") on conflict do nothing")
                        .param(model);
        for (var value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }
}
