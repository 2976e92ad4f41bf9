package vn.binhyen.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Empties the register of bodies as far as the application's own role may. */
public final class EmptyRegister {

    private static final List<String> TABLES =
            List.of(
                    "bulk_edit_row",
                    "bulk_edit",
                    "area_assignment",
                    "inspection",
                    "body_grade",
                    "consolidation",
                    "body_strength",
                    "body_area",
                    "body",
                    "institution");

    private EmptyRegister() {}

    public static void empty(JdbcClient jdbc) {
        TABLES.forEach(it -> jdbc.sql("delete from organisation." + it).update());
    }
}
