package vn.binhyen.reporting.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.KeepReport;
import vn.binhyen.reporting.ReportDesk;
import vn.binhyen.reporting.ReportEntry;
import vn.binhyen.reporting.ReportForms;
import vn.binhyen.reporting.ReportView;
import vn.binhyen.reporting.ReportView.ReportLine;
import vn.binhyen.reporting.SignedPaper;
import vn.binhyen.reporting.StaleReport;
import vn.binhyen.reporting.SubmitReport;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.Wording;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** One report: read it, keep a draft, submit it, take it in, send it back. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/reports/{obliged}")
class ReportApi {

    private final ReportForms forms;
    private final ReportEntry entry;
    private final ReportDesk desk;
    private final Wording wording;

    ReportApi(ReportForms forms, ReportEntry entry, ReportDesk desk, Wording wording) {
        this.forms = forms;
        this.entry = entry;
        this.desk = desk;
        this.wording = wording;
    }

    @GetMapping
    @RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
    ResponseEntity<ReportBody> report(@PathVariable RoundId round, @PathVariable UUID obliged) {
        var view = forms.open(round, obliged);
        return ResponseEntity.ok().eTag(tag(view.version())).body(ReportBody.of(view, wording));
    }

    @PutMapping
    @RolesAllowed(Roles.REPORTER)
    ResponseEntity<KeptBody> keep(
            @PathVariable RoundId round,
            @PathVariable UUID obliged,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody KeepBody body) {
        body.requireSomethingKnown();
        var kept = entry.keep(body.of(round, obliged, version(version)));
        return ResponseEntity.ok()
                .eTag(tag(kept.version()))
                .body(
                        new KeptBody(
                                kept.state().code(),
                                kept.version(),
                                kept.savedAt(),
                                kept.receipt(),
                                kept.filled()));
    }

    @PostMapping("/submit")
    @RolesAllowed(Roles.REPORTER)
    ResponseEntity<SubmittedBody> submit(
            @PathVariable RoundId round,
            @PathVariable UUID obliged,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable SubmitBody body) {
        var paper =
                body == null
                        ? SignedPaper.NONE
                        : new SignedPaper(body.documentNumber(), body.documentDate());
        var receipt =
                entry.submit(new SubmitReport(round, obliged, paper, false, version(version), key));
        return ResponseEntity.ok()
                .eTag(tag(receipt.version()))
                .body(
                        new SubmittedBody(
                                receipt.receipt(),
                                receipt.submittedAt(),
                                receipt.inTime(),
                                receipt.afterFreeze()));
    }

    @PostMapping("/accept")
    @RolesAllowed({Roles.REVIEWER, Roles.PLANNER})
    ResponseEntity<StateBody> accept(
            @PathVariable RoundId round,
            @PathVariable UUID obliged,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen) {
        var version = desk.takeIn(round, obliged, version(seen));
        return ResponseEntity.ok().eTag(tag(version)).body(new StateBody("accepted", version));
    }

    @PostMapping("/return")
    @RolesAllowed({Roles.REVIEWER, Roles.PLANNER})
    ResponseEntity<StateBody> giveBack(
            @PathVariable RoundId round,
            @PathVariable UUID obliged,
            @RequestHeader(name = "If-Match", required = false) @Nullable String seen,
            @RequestBody ReturnBody body) {
        var reason = body.reason();
        var cells = body.cells();
        var version =
                desk.giveBack(
                        round,
                        obliged,
                        reason == null ? "" : reason,
                        cells == null ? List.of() : cells,
                        version(seen));
        return ResponseEntity.ok().eTag(tag(version)).body(new StateBody("returned", version));
    }

    /** Somebody else was faster: the version that stands, and both figures of each cell. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(StaleReport stale) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, wording.of("reporting.refusal.stale"));
        problem.setType(URI.create("urn:binhyen:problem:conflict"));
        problem.setTitle(wording.of("reporting.refusal.stale-title"));
        problem.setProperty("version", stale.version());
        problem.setProperty("conflicts", stale.clashes());
        return ResponseEntity.status(HttpStatus.CONFLICT).eTag(tag(stale.version())).body(problem);
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        var bare = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        try {
            return Long.valueOf(bare);
        } catch (NumberFormatException no) {
            throw Refusal.of("If-Match", "reporting.refusal.not-a-version");
        }
    }

    /** What is not named stays as it is. */
    record KeepBody(
            @Nullable Map<String, @Nullable Object> values,
            @Nullable Map<String, @Nullable String> notes,
            @Nullable Map<String, @Nullable String> narrative,
            @JsonAnySetter @Nullable Map<String, @Nullable Object> unknown) {

        /** What is misspelt must not look as if it had been kept. */
        void requireSomethingKnown() {
            boolean known = values != null || notes != null || narrative != null;
            if (!known && unknown != null && !unknown.isEmpty()) {
                var field = unknown.keySet().iterator().next();
                throw Refusal.of(field, "reporting.refusal.nothing-to-keep");
            }
        }

        KeepReport of(RoundId round, UUID obliged, @Nullable Long version) {
            return new KeepReport(
                    round,
                    obliged,
                    values == null ? Map.of() : values,
                    notes == null ? Map.of() : notes,
                    narrative == null ? Map.of() : narrative,
                    version);
        }
    }

    record KeptBody(String state, long version, Instant savedAt, String receipt, int filled) {}

    record SubmitBody(@Nullable String documentNumber, @Nullable LocalDate documentDate) {}

    record SubmittedBody(
            String receipt, Instant submittedAt, boolean inTime, boolean afterFreeze) {}

    record ReturnBody(@Nullable String reason, @Nullable List<String> cells) {}

    record StateBody(String state, long version) {}

    record ReportBody(
            String state,
            long version,
            String code,
            String name,
            LocalDate dueOn,
            Map<String, Long> values,
            Map<String, String> notes,
            Map<String, String> narrative,
            Map<String, Long> last,
            Map<String, Long> toDate,
            Map<String, KnownBody> known,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant submittedAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String receipt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReturnBody returned,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IncomparableBody incomparable,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    ReportView.@Nullable Coverage lastIncomplete) {

        static ReportBody of(ReportView view, Wording wording) {
            var known = new LinkedHashMap<String, KnownBody>();
            for (var line : view.lines()) {
                var value = line.known();
                var source = line.source();
                if (value != null && source != null) {
                    known.put(line.indicator(), new KnownBody(value, wording.of(source)));
                }
            }
            var narrative = new LinkedHashMap<>(view.narrative());
            narrative.values().removeIf(String::isEmpty);
            var request = view.request();
            return new ReportBody(
                    view.state().code(),
                    view.version(),
                    view.code(),
                    view.name(),
                    view.dueOn(),
                    by(view, ReportLine::value),
                    by(view, ReportLine::note),
                    narrative,
                    by(view, ReportLine::last),
                    by(view, ReportLine::toDate),
                    known,
                    view.submittedAt(),
                    view.receipt(),
                    request == null ? null : new ReturnBody(request.reason(), request.cells()),
                    IncomparableBody.of(view),
                    view.before());
        }

        private static <V> Map<String, V> by(
                ReportView view, Function<ReportLine, @Nullable V> what) {
            var values = new LinkedHashMap<String, V>();
            for (var line : view.lines()) {
                var value = what.apply(line);
                if (value != null) {
                    values.put(line.indicator(), value);
                }
            }
            return values;
        }
    }

    record KnownBody(long value, String source) {}

    /** Figures of the round before that hold a part of a split unit nobody can name. */
    record IncomparableBody(
            List<String> indicators, String unit, String instrument, LocalDate day) {

        static @Nullable IncomparableBody of(ReportView view) {
            var split = view.split();
            if (split == null) {
                return null;
            }
            var indicators =
                    view.lines().stream()
                            .filter(ReportLine::incomparable)
                            .map(ReportLine::indicator)
                            .toList();
            return new IncomparableBody(indicators, split.unit(), split.instrument(), split.day());
        }
    }
}
