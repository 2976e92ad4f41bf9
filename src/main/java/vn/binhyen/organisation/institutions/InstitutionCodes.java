package vn.binhyen.organisation.institutions;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Institutions as forms and files name them: by code, or by kind and code ({@code school:THPT1})
 * where institutions of two kinds bear the same code.
 */
@Component
public class InstitutionCodes {

    private static final String SELECT =
            "select id, kind, code, name, unit_id from organisation.institution where ";
    private static final RowMapper<Coded> CODED =
            (rs, row) ->
                    new Coded(
                            new InstitutionId(rs.getObject("id", UUID.class)),
                            rs.getString("kind"),
                            rs.getString("code"),
                            rs.getString("name"),
                            new UnitId(rs.getObject("unit_id", UUID.class)));

    private final JdbcClient jdbc;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Clock clock;

    InstitutionCodes(JdbcClient jdbc, CurrentOfficer officer, Scopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.officer = officer;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What these codes mean, each with or without its kind. */
    public Meanings of(Collection<String> written) {
        var codes =
                written.stream()
                        .flatMap(it -> Stream.of(it, it.substring(it.indexOf(':') + 1)))
                        .distinct()
                        .toArray(String[]::new);
        return new Meanings(
                codes.length == 0
                        ? List.of()
                        : jdbc.sql(SELECT + "code = any(:codes)")
                                .param("codes", codes)
                                .query(CODED)
                                .list());
    }

    /**
     * The institution written, where the officer answers for it.
     *
     * @param known the one it has been so far, which anyone may leave as it is
     */
    public InstitutionId required(String written, @Nullable InstitutionId known) {
        var found = of(List.of(written)).of(written);
        if (found == null
                || !found.id().equals(known)
                        && !scopes.covers(officer.required(), found.unit(), LocalDate.now(clock))) {
            throw Refusal.of("institution", "organisation.refusal.unknown-institution", written);
        }
        return found.id();
    }

    /** Codes and names of these. */
    public Map<InstitutionId, Coded> named(Collection<InstitutionId> institutions) {
        return institutions.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT + "id = any(:ids)")
                        .param(
                                "ids",
                                institutions.stream()
                                        .map(InstitutionId::value)
                                        .distinct()
                                        .toArray(UUID[]::new))
                        .query(CODED)
                        .list()
                        .stream()
                        .collect(toMap(Coded::id, it -> it));
    }

    /** Institutions by what was written for them. */
    public record Meanings(List<Coded> found) {

        /** The one that is meant; null where there is none, or more than one. */
        public @Nullable Coded of(String written) {
            var meant =
                    found.stream()
                            .filter(it -> it.code().equals(written) || it.written().equals(written))
                            .toList();
            return meant.size() == 1 ? meant.getFirst() : null;
        }
    }

    /** An institution with what it is known by. */
    public record Coded(InstitutionId id, String kind, String code, String name, UnitId unit) {

        /** As a file writes it: never that of another. */
        public String written() {
            return kind + ":" + code;
        }
    }
}
