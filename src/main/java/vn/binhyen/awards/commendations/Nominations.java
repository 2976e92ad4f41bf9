package vn.binhyen.awards.commendations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The collectives on a list: rows of their own, since a list may hold hundreds. */
@Component
class Nominations {

    private final JdbcClient jdbc;
    private final CollectiveNames names;

    Nominations(JdbcClient jdbc, CollectiveNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Those on the list, units first, each kind in the order of codes and names. */
    List<Nominee> of(CommendationId list, LocalDate day) {
        var achievements = new LinkedHashMap<UUID, Achievement>();
        jdbc.sql("select collective, achievement from awards.nomination where list = :list")
                .param("list", list.value())
                .query(rs -> {
                    achievements.put(
                            rs.getObject("collective", UUID.class),
                            new Achievement(rs.getString("achievement")));
                });
        Map<UUID, CollectiveNames.Named> named = names.of(achievements.keySet(), day);
        return named.entrySet().stream()
                .map(it ->
                        new Nominee(
                                it.getValue().collective(),
                                achievements.getOrDefault(it.getKey(), Achievement.ofList(list)),
                                it.getValue().code(),
                                it.getValue().name(),
                                it.getValue().place()))
                .sorted(
                        Comparator.comparing((Nominee it) -> it.collective().kind())
                                .thenComparing(Nominee::code)
                                .thenComparing(Nominee::name))
                .toList();
    }

    int count(CommendationId list) {
        return jdbc.sql("select count(*)::int from awards.nomination where list = :list")
                .param("list", list.value())
                .query((rs, row) -> rs.getInt(1))
                .single();
    }

    void add(CommendationId list, Collective collective, Achievement achievement) {
        jdbc.sql(
                        """
                        insert into awards.nomination (list, collective, kind, achievement)
                        values (:list, :collective, :kind, :achievement)
                        on conflict (list, collective) do nothing
                        """)
                .param("list", list.value())
                .param("collective", collective.id())
                .param("kind", collective.kind().name())
                .param("achievement", achievement.value())
                .update();
    }

    void remove(CommendationId list, UUID collective) {
        jdbc.sql("delete from awards.nomination where list = :list and collective = :collective")
                .param("list", list.value())
                .param("collective", collective)
                .update();
    }
}
