package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.indicators.IndicatorView;
import vn.binhyen.reporting.ReportView.ReportLine;
import vn.binhyen.reporting.forms.Figures;
import vn.binhyen.reporting.forms.Form;
import vn.binhyen.reporting.forms.Forms;
import vn.binhyen.reporting.forms.IssuedForms;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.reporting.rounds.RoundState;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.SuccessionPaths;
import vn.binhyen.territory.UnitDirectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Opens reports for who writes, takes in or reads them. */
@Service
@Transactional(readOnly = true)
public class ReportForms {

    private final ReportAddresses addresses;
    private final Forms forms;
    private final ReportTexts texts;
    private final ReportReading reading;
    private final Predecessors predecessors;
    private final IssuedForms issued;
    private final UnitDirectory units;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportForms(
            ReportAddresses addresses,
            Forms forms,
            ReportTexts texts,
            ReportReading reading,
            Predecessors predecessors,
            IssuedForms issued,
            UnitDirectory units,
            JdbcClient jdbc,
            Clock clock) {
        this.addresses = addresses;
        this.forms = forms;
        this.texts = texts;
        this.reading = reading;
        this.predecessors = predecessors;
        this.issued = issued;
        this.units = units;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The report of a unit or body in a round; not found where the officer does not see it. */
    public ReportView open(RoundId round, UUID obliged) {
        return open(addresses.required(round, obliged));
    }

    /** The same for the receiving desk and those above it; closed to whoever owes the report. */
    public ReportView openAtDesk(RoundId round, UUID obliged) {
        var address = addresses.required(round, obliged);
        address.requireDesk();
        return open(address);
    }

    private ReportView open(ReportAddress address) {
        var form = forms.of(address.campaign());
        var row = row(address, form);
        var earlier = reading.earlier(address, form);
        var written = texts.of(address.id());
        var known = row.state().writable() ? reading.known(address, form) : NOTHING_KNOWN;
        var request =
                row.state() == ObligationState.RETURNED ? reading.request(address.id()) : null;
        var asked = request == null ? null : request.orElse(null);
        var cells = asked == null ? Set.<String>of() : Set.copyOf(asked.cells());
        var names = issued.names(form);
        var lines =
                form.lines().stream()
                        .map(line ->
                                line(
                                        line,
                                        names.get(line.indicator()),
                                        row.figures(),
                                        earlier,
                                        known.get(line.indicator()),
                                        written.notes().get(line.indicator()),
                                        cells.contains(line.indicator())))
                        .toList();
        return row.view(
                address,
                form,
                lines,
                sections(form, written.narrative()),
                asked,
                split(earlier.split()),
                coverage(earlier),
                predecessors.of(address));
    }

    private static final Map<String, IndicatorSource.Known> NOTHING_KNOWN = Map.of();

    private ReportView.@Nullable Split split(SuccessionPaths.@Nullable Step step) {
        if (step == null) {
            return null;
        }
        var unit = step.predecessor();
        var named = units.named(List.of(unit), step.day().minusDays(1)).get(unit);
        return new ReportView.Split(
                named == null ? "" : named.name(), step.instrument(), step.day());
    }

    private static ReportView.@Nullable Coverage coverage(EarlierRounds.Earlier earlier) {
        return earlier.missing().isEmpty()
                ? null
                : new ReportView.Coverage(earlier.owed(), earlier.missing());
    }

    private static Map<String, String> sections(Form form, Map<String, String> written) {
        var sections = new LinkedHashMap<String, String>();
        form.narrative().forEach(it -> sections.put(it, written.getOrDefault(it, "")));
        return sections;
    }

    private static ReportLine line(
            Form.Line line,
            @Nullable IndicatorView named,
            Figures figures,
            EarlierRounds.Earlier earlier,
            IndicatorSource.@Nullable Known known,
            @Nullable String note,
            boolean returned) {
        var last = earlier.last().at(line);
        return new ReportLine(
                line.indicator(),
                named == null ? line.indicator() : named.name(),
                named == null ? "" : named.definition(),
                named == null ? "" : named.unit(),
                line.kind(),
                line.section(),
                line.required(),
                line.atMost(),
                line.target(),
                figures.at(line),
                last,
                line.kind() == IndicatorKind.TURNS ? earlier.total().at(line) : null,
                known == null ? null : known.value(),
                known == null ? null : known.source(),
                note,
                Differences.of(line, earlier.comparable().at(line), figures.at(line)),
                returned,
                earlier.incomparable().contains(line.indicator()));
    }

    private ReportRow row(ReportAddress address, Form form) {
        return jdbc.sql(
                        "select r.*, "
                                + ObligationState.SQL
                                + """
                                 as shown, p.code, p.name, coalesce(d.name, '') as desk_name
                                  from reporting.report r
                                  join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                                  left join reporting.place d on d.campaign_id = r.campaign_id and d.id = r.desk_unit
                                 where r.id = :report
                                """)
                .param("today", LocalDate.now(clock))
                .param("report", address.id().value())
                .query((rs, row) -> ReportRow.of(rs, form))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private record ReportRow(
            String code,
            String name,
            UnitId desk,
            String deskName,
            LocalDate dueOn,
            Instant dueAt,
            ObligationState state,
            Figures figures,
            long version,
            @Nullable Instant savedAt,
            @Nullable Instant submittedAt,
            int submissions,
            @Nullable String receipt,
            SignedPaper paper) {

        static ReportRow of(ResultSet rs, Form form) throws SQLException {
            return new ReportRow(
                    rs.getString("code"),
                    rs.getString("name"),
                    new UnitId(rs.getObject("desk_unit", UUID.class)),
                    rs.getString("desk_name"),
                    rs.getObject("due_on", LocalDate.class),
                    rs.getObject("due_at", OffsetDateTime.class).toInstant(),
                    ObligationState.valueOf(rs.getString("shown")),
                    Figures.of(form, (Long[]) rs.getArray("figures").getArray()),
                    rs.getLong("version"),
                    moment(rs, "saved_at"),
                    moment(rs, "submitted_at"),
                    rs.getInt("submissions"),
                    rs.getString("receipt"),
                    new SignedPaper(
                            rs.getString("document_number"),
                            rs.getObject("document_on", LocalDate.class)));
        }

        private static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
            var moment = rs.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }

        ReportView view(
                ReportAddress address,
                Form form,
                List<ReportLine> lines,
                Map<String, String> narrative,
                @Nullable CorrectionRequest request,
                ReportView.@Nullable Split split,
                ReportView.@Nullable Coverage before,
                List<ReportView.Predecessor> predecessors) {
            boolean frozen = address.state() == RoundState.FROZEN;
            boolean takes = !address.closed() && address.state() != RoundState.PLANNED;
            return new ReportView(
                    address.id().value(),
                    address.campaign(),
                    form.kind(),
                    address.round(),
                    address.number(),
                    address.startsOn(),
                    address.endsOn(),
                    address.obliged(),
                    code,
                    name,
                    desk,
                    deskName,
                    dueOn,
                    dueAt,
                    state,
                    frozen,
                    version,
                    lines,
                    narrative,
                    savedAt,
                    submittedAt,
                    submissions,
                    receipt,
                    paper,
                    request,
                    split,
                    before,
                    predecessors,
                    address.mayWrite() && state.writable() && takes,
                    address.mayDecide() && state.handedIn());
        }
    }
}
