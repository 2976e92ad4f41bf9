package vn.binhyen.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.imports.ImportDesk;
import vn.binhyen.imports.ImportListing;
import vn.binhyen.imports.ImportState;
import vn.binhyen.imports.Upload;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitManagement;

import java.time.LocalDate;
import java.util.Set;

/** Brings the files of units and bodies in, as an officer would through the import pages. */
@Component
@Profile("demo")
class Registers {

    /** Districts ended the day before. */
    static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    private final ImportDesk desk;
    private final ImportListing imports;
    private final UnitDirectory units;
    private final UnitManagement management;
    private final Actors posts;
    private final People people;
    private final History history;

    Registers(
            ImportDesk desk,
            ImportListing imports,
            UnitDirectory units,
            UnitManagement management,
            Actors posts,
            People people,
            History history) {
        this.desk = desk;
        this.imports = imports;
        this.units = units;
        this.management = management;
        this.posts = posts;
        this.people = people;
        this.history = history;
    }

    /** Three tiers until 30/06/2025, two since. */
    void enter(Officer administrator, String instrument) {
        bring(administrator, "units", "units", null, null);
        bring(administrator, "units", "units-2025-07-01", TWO_TIERS, instrument);
        posts.as(administrator, () -> endDistricts());
        bring(administrator, "bodies", "bodies", null, null);
        bring(
                administrator,
                upload(
                        "bodies",
                        "forces",
                        Villages.withForces(
                                Table.bytes("forces"),
                                people.text("demo.team", "%s"),
                                people.text("demo.group", "%d")),
                        null,
                        null,
                        true));
        bring(administrator, "institutions", "institutions", null, null);
        bring(administrator, "models", "models", null, null);
        bring(administrator, "titles", "titles", null, null);
        bring(administrator, "marks", "marks", null, null);
    }

    private void endDistricts() {
        var province = units.province().orElseThrow();
        units.below(province, Set.of("district"), TWO_TIERS.minusDays(1))
                .forEach(it -> management.end(it.unit().id(), TWO_TIERS));
    }

    private void bring(
            Officer officer,
            String target,
            String file,
            @Nullable LocalDate effectiveOn,
            @Nullable String instrument) {
        bring(officer, upload(target, file, Table.bytes(file), effectiveOn, instrument, true));
    }

    /** What was pledged, with what was found when it was looked at on that day. */
    void bringPledges(Officer officer, String name, byte[] file, LocalDate checkedOn) {
        bring(officer, upload("pledges", name, file, checkedOn, null, true));
    }

    private void bring(Officer officer, Upload upload) {
        var id = posts.ask(officer, () -> desk.receive(upload, Actors.authentication(officer)));
        history.await(
                upload.fileName(),
                () -> {
                    var found = imports.required(id, Actors.authentication(officer));
                    if (found.state() == ImportState.FAILED || found.wrong() > 0) {
                        throw new IllegalStateException(
                                upload.fileName() + " was not taken in: " + found);
                    }
                    return found.state() == ImportState.APPLIED;
                });
    }

    /** A file with errors waits on the import page for somebody to mend it. */
    void leaveToMend(Officer officer) {
        posts.as(
                officer,
                () ->
                        desk.receive(
                                upload(
                                        "bodies",
                                        "bodies-to-mend",
                                        Table.bytes("bodies-to-mend"),
                                        null,
                                        null,
                                        false),
                                Actors.authentication(officer)));
    }

    private static Upload upload(
            String target,
            String file,
            byte[] content,
            @Nullable LocalDate effectiveOn,
            @Nullable String instrument,
            boolean apply) {
        return new Upload(target, file + ".csv", content, effectiveOn, instrument, apply, null);
    }
}
