package vn.binhyen.organisation.web;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.documents.Workbooks;
import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.organisation.BodyDirectory;
import vn.binhyen.organisation.BodyFilter;
import vn.binhyen.organisation.files.BodyExport;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Wording;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** The register of bodies as a list, and as the file its import takes in. */
@Controller
@RequestMapping("/bodies")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class BodyController {

    private static final int ON_A_PAGE = 50;

    private final BodyDirectory directory;
    private final BodyExport export;
    private final BodyCatalogue catalogue;
    private final UnitDirectory units;
    private final Workbooks workbooks;
    private final CurrentOfficer current;
    private final Scopes scopes;
    private final Wording wording;
    private final Clock clock;

    BodyController(
            BodyDirectory directory,
            BodyExport export,
            BodyCatalogue catalogue,
            UnitDirectory units,
            Workbooks workbooks,
            CurrentOfficer current,
            Scopes scopes,
            Wording wording,
            Clock clock) {
        this.directory = directory;
        this.export = export;
        this.catalogue = catalogue;
        this.units = units;
        this.workbooks = workbooks;
        this.current = current;
        this.scopes = scopes;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    String list(
            BodyQuery query, @RequestParam(required = false) @Nullable String after, Model model) {
        var officer = current.required();
        var day = query.day(LocalDate.now(clock));
        var filter = query.filter();
        var page = directory.page(officer, filter, day, ON_A_PAGE, after);
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("q", query.words());
        model.addAttribute("asOf", day);
        model.addAttribute("after", after);
        model.addAttribute("filtered", query.says());
        model.addAttribute("unitId", query.unit());
        model.addAttribute("states", BodyFilter.State.values());
        var known = catalogue.snapshot();
        model.addAttribute("catalogue", known);
        model.addAttribute(
                "kindName", filter.kind() == null ? null : known.kinds().get(filter.kind()));
        model.addAttribute(
                "units", units.named(page.items().stream().map(it -> it.unit()).toList(), day));
        var within = query.unit() == null ? null : name(query.unit(), day);
        model.addAttribute("unitName", within);
        model.addAttribute("printed", within);
        model.addAttribute("mayEdit", mayEdit(officer));
        model.addAttribute(
                "mayImport",
                scopes.coversProvince(officer)
                        && (officer.isAdministrator() || officer.is(Roles.PLANNER)));
        return "organisation/list";
    }

    private @Nullable String name(UUID unit, LocalDate day) {
        var id = new UnitId(unit);
        var found = units.named(Set.of(id), day).get(id);
        return found == null ? null : found.name();
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> workbook(BodyQuery query) {
        var day = query.day(LocalDate.now(clock));
        var rows = export.rows(current.required(), query.filter(), day);
        var name = wording.of("organisation.list.sheet");
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("to-chuc-" + day + ".xlsx")
                                .build()
                                .toString())
                .body(workbooks.sheet(name, export.head(), rows));
    }

    static boolean mayEdit(Officer officer) {
        return officer.isAdministrator() || officer.is(Roles.PLANNER) || officer.is(Roles.REPORTER);
    }
}
