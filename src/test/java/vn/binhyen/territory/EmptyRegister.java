package vn.binhyen.territory;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Empties the register, inside the transaction of a test. */
public final class EmptyRegister {

    private EmptyRegister() {}

    public static void in(JdbcClient jdbc) {
        for (var table :
                List.of(
                        "succession",
                        "reorganised_unit",
                        "replaced_version",
                        "ended_tier",
                        "reorganisation",
                        "unit_households",
                        "unit_version",
                        "unit")) {
            jdbc.sql("delete from territory." + table).update();
        }
    }
}
