package vn.binhyen.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.shared.Roles;
import vn.binhyen.walk.Doors.Sent;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A word nobody uses is written into every field there is; it may stand where officers read it, and
 * nowhere else: no audit row, no event, no job, no line of a log.
 */
@WalkTest
class CanaryIntegrationTests {

    private static final String CANARY = "chimhoangyen";

    /** Columns for words that no field leads into. */
    private static final Map<String, String> NOT_WRITTEN =
            Map.ofEntries(
                    Map.entry("territory.unit_version.code", "a code, which audit rows may name"),
                    Map.entry("territory.replaced_version.code", "a copy of such a code"),
                    Map.entry("territory.replaced_version.name_en", "a copy, here of none"),
                    Map.entry("organisation.body.code", "a code, which audit rows may name"),
                    Map.entry("reporting.place.code", "a copy of such a code"),
                    Map.entry("communitymodels.model.code", "a code, which audit rows may name"),
                    Map.entry(
                            "awards.movement_grade.decision_number",
                            "written by set when a year is graded"),
                    Map.entry("organisation.body_kind.name", "comes with the application"),
                    Map.entry("organisation.institution.code", "a code, which audit rows may name"),
                    Map.entry("pledges.institution.code", "a copy of such a code"),
                    Map.entry("awards.award.decision_number", "a copy of its list's"),
                    Map.entry(
                            "awards.commendation_list.decision_number",
                            "number and symbol of the register, or a ministry's"),
                    Map.entry(
                            "awards.commendation_list.minutes_number",
                            "number and symbol of the register"),
                    Map.entry("awards.standard.amends", "comes with the application"),
                    Map.entry("awards.standard.instrument", "comes with the application"),
                    Map.entry(
                            "awards.standard_rules.rules",
                            "wording of criteria among much else; StandardPagesIntegrationTests write it"),
                    Map.entry("organisation.bulk_edit_row.before", "a copy of a field of a body"),
                    Map.entry("documents.issued_document.number", "digits only"),
                    Map.entry("documents.issued_document.symbol", "from the template of the host"),
                    Map.entry("imports.batch.columns", "names of the target's own columns"),
                    Map.entry(
                            "imports.batch.failure_arguments", "names of missing columns, counts"),
                    Map.entry("imports.returned_file.name", "made by the target"));

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;

    @Test
    void whatIsWrittenStaysWhereItIsRead() {
        var world = World.of(mvc, jdbc);
        try (var log = new LogWatch()) {
            var closed = new TreeSet<String>();
            for (var entry : new Entries(world).all()) {
                var response = entry.write().apply(CANARY).getResponse();
                if (response.getStatus() >= 400) {
                    closed.add(entry + ": " + response.getStatus() + " " + refusal(response));
                }
            }
            importFiles(world);
            attach(world);
            launch(world);
            settle();

            assertThat(closed).as("fields that did not take the word").isEmpty();
            assertThat(log.linesWith(CANARY)).as("lines of the log").isEmpty();
        }
        var holding = new TextColumns(jdbc).holding(CANARY);
        var words = TextColumns.meantFor("words:");
        var leaked = new TreeSet<>(holding);
        leaked.removeAll(words);
        leaked.removeAll(TextColumns.meantFor("system: name without accents"));
        leaked.removeIf(it -> it.endsWith("_key") && !it.startsWith("platform."));
        // files as they were handed in and given back, forgotten after some days
        leaked.removeAll(Set.of("imports.file.content", "imports.returned_file.content"));
        assertThat(leaked).as("columns that are not for words").isEmpty();
        var missed = new TreeSet<>(words);
        missed.removeAll(holding);
        assertThat(missed)
                .as(
                        "columns for words no field led into; write into them in Entries, or say why not")
                .isEqualTo(new TreeSet<>(NOT_WRITTEN.keySet()));
    }

    private static String refusal(org.springframework.mock.web.MockHttpServletResponse response) {
        return Doors.body(response)
                .replaceAll("(?s)<(head|nav|header|footer).*?</\\1>", "")
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .transform(it -> it.substring(0, Math.min(300, it.length())));
    }

    private void importFiles(World world) {
        imported(
                world,
                "units",
                "level,code,name,name_en,type,parent_code\ncommune,W29,Xã %1$s,%1$s,%1$s,W2\n");
        imported(
                world,
                "bodies",
                "kind,code,name,type,unit_code,established_on\nmember_body,SZ9,Sở,%s,W,2000-01-01\n");
        imported(
                world,
                "bodies",
                "kind,code,name,unit_code,established_on\nmember_body,SZ8,Sở,%s,2000-01-01\n");
        imported(world, "units", "level,code,name,type,parent_code\ncommune,W28,Xã Tám,Xã,%s\n");
        imported(world, "accounts", "login,post,unit_code,role\nvan-phong-9,%s,W2,viewer\n");
    }

    private void imported(World world, String target, String file) {
        var location =
                world.doors.location(
                        world.administrator,
                        "POST",
                        "/api/v1/imports/" + target,
                        Sent.file(file.formatted(CANARY), "apply", "true"));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        world.count(
                                        "select count(*) from imports.batch where id = ? and state in ('READING', 'APPLYING')",
                                        World.last(location))
                                == 0);
    }

    /** A paper made here serves as the file of a steering document. */
    private void attach(World world) {
        var paper =
                jdbc.sql("select content from documents.file where type = 'PDF' limit 1")
                        .query((row, number) -> row.getBytes(1))
                        .single();
        var document = world.id("select id from documents.steering_document");
        var response =
                world.doors
                        .attach(
                                world.administrator,
                                "/documents/" + document + "/file",
                                CANARY + ".pdf",
                                paper)
                        .getResponse();
        assertThat(response.getStatus()).as(refusal(response)).isLessThan(400);
    }

    /** The letter and the copies of names are made when a campaign is launched. */
    private void launch(World world) {
        var planner = world.officer(Roles.PLANNER, Place.PROVINCE);
        var draft = world.draft(Place.PROVINCE, "");
        jdbc.sql("update campaigns.campaign set title = ? where id = ?")
                .params(CANARY, draft)
                .update();
        world.doors.open(planner, "POST", "/api/v1/campaigns/" + draft + "/launch", Sent.nothing());
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        world.count(
                                        "select count(*) from documents.issued_document where subject = ?",
                                        draft)
                                > 0);
    }

    private void settle() {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        jdbc.sql(
                                                "select count(*) from platform.event_publication where status <> 'FAILED'")
                                        .query((row, number) -> row.getLong(1))
                                        .single()
                                == 0);
    }
}
