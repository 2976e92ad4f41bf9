package vn.binhyen.awards.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.access.links.Flood;
import vn.binhyen.access.links.SecretLinks;
import vn.binhyen.access.signin.Acting;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.cycle.Appraisals;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Ten thousand requests on the page of an institution's file, in a database of its own: everything
 * is committed.
 */
@SpringBootTest(properties = "recognition.flood=own")
@AutoConfigureMockMvc
class FloodedRecognitionFormIntegrationTests {

    private static final String PATH = "/recognition-forms/";

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired Appraisals appraisals;
    @Autowired FormLinks links;
    @Autowired TransactionTemplate transaction;

    @Test
    void tenThousandRequestsMakeOneFileAndHoldUpNobody() throws Exception {
        var scene =
                new FormScene(
                        new CycleScene(jdbc, naming, targets),
                        management,
                        listing,
                        links,
                        appraisals);
        var cycle = Objects.requireNonNull(transaction.execute(it -> scene.schools()));
        var secret = Objects.requireNonNull(transaction.execute(it -> scene.secret(cycle, "T1")));
        var another = Objects.requireNonNull(transaction.execute(it -> scene.secret(cycle, "T2")));
        var met = scene.met(cycle);
        var flood = new Flood(mvc);

        // one address, one link: the link lets 60 through and one more a second
        var begun = Instant.now();
        var one = flood.of(it -> act(secret, met, it), it -> "198.51.100.1");
        long seconds = Duration.between(begun, Instant.now()).toSeconds() + 1;

        assertThat(one.keySet()).isSubsetOf(200, 302, 409, 422, 429);
        assertThat(Flood.REQUESTS - one.getOrDefault(429, 0)).isBetween(1, 60 + (int) seconds);

        // many addresses, the same link: no more than the database lets a link write in a day
        var many = flood.of(it -> act(secret, met, it), it -> "203.0." + it % 250 + "." + it / 250);
        assertThat(many.getOrDefault(429, 0)).isGreaterThan(Flood.REQUESTS * 9 / 10);
        assertThat(count("select max(saves) from awards.institution_link"))
                .isBetween(1, SecretLinks.SAVES_A_DAY);

        // guessing: twenty are told that there is none, whatever they ask for
        var guesses = flood.of(it -> act("A".repeat(43), met, it), it -> "198.51.100.9");
        assertThat(guesses.keySet()).isSubsetOf(404, 429);
        assertThat(guesses.get(404)).isBetween(20, 22 + (int) seconds);

        assertThat(count("select count(*) from awards.dossier")).isEqualTo(1);
        assertThat(count("select count(*) from awards.title where registered")).isEqualTo(1);
        assertThat(count("select version from awards.dossier"))
                .as("every change of the file is in the audit trail")
                .isEqualTo(
                        count(
                                "select count(*)::int from access.audit_entry where action in ('dossier.assessed-by-link', 'dossier.submitted-by-link')"));
        othersAreNotHeldUp(flood, another);
    }

    private static MockHttpServletRequestBuilder act(String secret, String[] met, int number) {
        return switch (number % 4) {
            case 0 -> MockMvcRequestBuilders.get(PATH + secret);
            case 1 -> MockMvcRequestBuilders.post(PATH + secret + "/register");
            case 2 -> post(secret + "/assess", number % 10, met);
            default -> post(secret + "/minutes", number % 10, FormScene.minutes("12/BB"));
        };
    }

    private static MockHttpServletRequestBuilder post(String path, int version, String[] fields) {
        var request =
                MockMvcRequestBuilders.post(PATH + path).param("version", String.valueOf(version));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    /** Officers at the flooding address work on, and another school's link opens elsewhere. */
    private static void othersAreNotHeldUp(Flood flood, String another) {
        for (int i = 0; i < 300; i++) {
            assertThat(
                            flood.status(
                                    MockMvcRequestBuilders.get("/recognition")
                                            .with(Acting.as(Roles.VIEWER)),
                                    "198.51.100.1"))
                    .isEqualTo(200);
        }
        assertThat(flood.status(MockMvcRequestBuilders.get(PATH + another), "192.0.2.1"))
                .isEqualTo(200);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
