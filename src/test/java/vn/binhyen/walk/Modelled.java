package vn.binhyen.walk;

import vn.binhyen.walk.Doors.Sent;

import java.util.UUID;

/** A model that works in the first commune, made new for each asking, with one of all it has. */
record Modelled(World world, UUID commune) {

    static Sent sent(String path) {
        return path.startsWith("/api/v1/models") || path.startsWith("/api/v1/recognition/")
                ? Sent.json("{}")
                : Commended.sent(path);
    }

    String path(String path) {
        var model = model("INAUGURATED");
        var at = path.replace("{id}", model.toString());
        if (at.contains("{activity}")) {
            return at.replace("{activity}", activity(model).toString());
        }
        if (at.contains("{site}")) {
            return at.replace("{site}", site(model).toString());
        }
        return at.replace("{number}", "0")
                .replace("{year}", "2012")
                .replace("{kind}", "households")
                .replace("{from}", "2012-01-01")
                .replace("{document}", UUID.randomUUID().toString());
    }

    /** A model whose one step was that. */
    UUID model(String step) {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into communitymodels.model
                            (id, code, name, search_key, level, area_types, host, owner_kind, owner_name, version)
                        values (:id, cast(:id as text), 'Camera', 'camera', 'commune', '{general}', :commune, 'other', 'Tổ', 0)
                        """)
                .param("id", id)
                .param("commune", commune)
                .update();
        world.jdbc
                .sql(
                        """
                        insert into communitymodels.step (model, number, kind, on_day) values (:id, 0, :step, '2010-01-01')
                        """)
                .param("id", id)
                .param("step", step)
                .update();
        return id;
    }

    private UUID activity(UUID model) {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into communitymodels.activity (id, model, held_on, kind, participants)
                        values (:id, :model, '2012-01-01', 'meeting', 3)
                        """)
                .param("id", id)
                .param("model", model)
                .update();
        return id;
    }

    private UUID site(UUID model) {
        var id = UUID.randomUUID();
        world.jdbc
                .sql(
                        """
                        insert into communitymodels.site (id, model, unit_id, from_day)
                        values (:id, :model, :commune, '2010-01-01')
                        """)
                .param("id", id)
                .param("model", model)
                .param("commune", commune)
                .update();
        return id;
    }
}
