package vn.binhyen.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.DossierReturned;
import vn.binhyen.awards.events.MovementGraded;
import vn.binhyen.awards.events.MovementGraded.Graded;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.events.TitleRecognised;
import vn.binhyen.awards.events.TitleRecognised.Recognised;
import vn.binhyen.awards.events.TitleRefused;
import vn.binhyen.awards.events.TitleRefused.Refused;
import vn.binhyen.awards.events.TitleRevoked;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Writes to the posts concerned what was decided on titles and grades, and which files were sent
 * back. A commune and an institution are told of their own; of its residential areas a commune is
 * told how many, in one notice. What was decided long ago comes from a file and is no news.
 */
@Component
class TitleNotices {

    private static final int NEWS_FOR_DAYS = 60;

    private final JdbcClient jdbc;
    private final UnitDirectory units;
    private final Clock clock;

    TitleNotices(JdbcClient jdbc, UnitDirectory units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "notices.titles.returned")
    void on(DossierReturned event) {
        var about =
                new About(NoticeKind.DOSSIER_RETURNED, event.year(), event.kind(), event.cycle());
        write(about, "UNIT", event.keeper().value(), event.object(), 0);
        if (!event.kind().unit()) {
            write(about, "BODY", event.object(), event.object(), 0);
        }
    }

    @ApplicationModuleListener(id = "notices.titles.recognised")
    void on(TitleRecognised event) {
        tell(
                NoticeKind.RECOGNISED,
                NoticeKind.AREAS_RECOGNISED,
                event.year(),
                event.kind(),
                event.titles().stream()
                        .filter(it -> isNews(it.decidedOn()))
                        .map(Recognised::object)
                        .toList());
    }

    @ApplicationModuleListener(id = "notices.titles.refused")
    void on(TitleRefused event) {
        tell(
                NoticeKind.NOT_RECOGNISED,
                NoticeKind.AREAS_NOT_RECOGNISED,
                event.year(),
                event.kind(),
                event.titles().stream()
                        .filter(it -> isNews(it.decidedOn()))
                        .map(Refused::object)
                        .toList());
    }

    @ApplicationModuleListener(id = "notices.titles.graded")
    void on(MovementGraded event) {
        var news = event.grades().stream().filter(it -> isNews(it.decidedOn())).toList();
        if (event.kind() == TitleKind.RESIDENTIAL_AREA) {
            tell(
                    NoticeKind.GRADED,
                    NoticeKind.AREAS_GRADED,
                    event.year(),
                    event.kind(),
                    news.stream().map(Graded::object).toList());
            return;
        }
        var about = new About(NoticeKind.GRADED, event.year(), event.kind(), null);
        news.forEach(it ->
                write(
                        about,
                        addressee(event.kind()),
                        it.object(),
                        it.object(),
                        it.grade().number()));
    }

    @ApplicationModuleListener(id = "notices.titles.revoked")
    void on(TitleRevoked event) {
        if (isNews(event.revokedOn())) {
            tell(
                    NoticeKind.TITLE_REVOKED,
                    NoticeKind.AREAS_TITLE_REVOKED,
                    event.year(),
                    event.kind(),
                    List.of(event.object()));
        }
    }

    private boolean isNews(@Nullable LocalDate decidedOn) {
        return decidedOn != null
                && decidedOn.isAfter(LocalDate.now(clock).minusDays(NEWS_FOR_DAYS));
    }

    private void tell(
            NoticeKind own, NoticeKind areas, int year, TitleKind kind, List<UUID> objects) {
        if (kind == TitleKind.RESIDENTIAL_AREA) {
            var about = new About(areas, year, kind, null);
            byCommune(objects)
                    .forEach((commune, of) ->
                            write(about, "UNIT", commune, of.iterator().next(), of.size()));
            return;
        }
        var about = new About(own, year, kind, null);
        objects.forEach(it -> write(about, addressee(kind), it, it, 0));
    }

    private static String addressee(TitleKind kind) {
        return kind.unit() ? "UNIT" : "BODY";
    }

    private Map<UUID, Collection<UUID>> byCommune(List<UUID> areas) {
        var communes = new TreeMap<UUID, Collection<UUID>>();
        for (var area :
                units.placed(areas.stream().map(UnitId::new).toList(), LocalDate.now(clock))) {
            var commune = area.unit().parent();
            if (commune != null) {
                communes.computeIfAbsent(commune.value(), it -> new TreeSet<>())
                        .add(area.unit().id().value());
            }
        }
        return communes;
    }

    private void write(About about, String addressee, UUID to, UUID object, int figure) {
        jdbc.sql(
                        """
                        insert into notices.notice
                               (id, addressee_kind, addressee_id, kind, title_year, title_kind, title_object, cycle_id,
                                figure, noticed_on, noticed_at)
                        values (gen_random_uuid(), :addressee, :to, :kind, :year, :titleKind, :object, :cycle, :figure, :day, :at)
                        on conflict do nothing
                        """)
                .param("addressee", addressee)
                .param("to", to)
                .param("kind", about.notice().code())
                .param("year", about.year())
                .param("titleKind", about.kind().number())
                .param("object", object)
                .param("cycle", about.cycle())
                .param("figure", figure)
                .param("day", LocalDate.now(clock))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private record About(NoticeKind notice, int year, TitleKind kind, @Nullable UUID cycle) {}
}
