package vn.binhyen.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.access.links.Flood;
import vn.binhyen.access.links.SecretLinks;
import vn.binhyen.access.signin.Acting;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.links.InstitutionLinks;
import vn.binhyen.shared.Roles;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Ten thousand requests on a public form, in a database of its own: everything is committed. */
@SpringBootTest(properties = "pledges.flood=own")
@AutoConfigureMockMvc
class FloodedFormIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired InstitutionCopy book;
    @Autowired DriveManagement management;
    @Autowired InstitutionLinks links;
    @Autowired TransactionTemplate transaction;

    @Test
    void tenThousandRequestsWriteOneRowAndHoldUpNobody() throws Exception {
        var scene =
                new LinkScene(
                        new PledgeScene(jdbc, naming, targets, groups), book, management, jdbc);
        PledgeScene.signIn(PledgeScene.administrator());
        var secret =
                Objects.requireNonNull(
                        transaction.execute(it -> {
                            scene.units().units();
                            scene.institutions();
                            var drive = scene.drive();
                            return links.make(drive, scene.institution("T1"), null, null).secret();
                        }));
        SecurityContextHolder.clearContext();
        int deed = jdbc.sql("select min(id) from pledges.good_deed").query(Integer.class).single();

        var flood = new Flood(mvc);

        // one address, one link: the link lets 60 through and one more a second
        var begun = Instant.now();
        var one = flood.of(it -> post(secret, deed, it), it -> "198.51.100.1");
        long seconds = Duration.between(begun, Instant.now()).toSeconds() + 1;

        assertThat(one.keySet()).isSubsetOf(302, 409, 429);
        int passed = one.getOrDefault(302, 0) + one.getOrDefault(409, 0);
        assertThat(passed).isBetween(1, 60 + (int) seconds);
        assertThat(one.get(429)).isGreaterThanOrEqualTo(Flood.REQUESTS - 60 - (int) seconds);

        // many addresses, the same link: no more than the database lets a link write in a day
        var many =
                flood.of(it -> post(secret, deed, it), it -> "203.0." + it % 250 + "." + it / 250);
        assertThat(many.getOrDefault(429, 0)).isGreaterThan(Flood.REQUESTS * 9 / 10);
        assertThat(count("select saves from pledges.institution_link"))
                .isBetween(1, SecretLinks.SAVES_A_DAY);

        // guessing: twenty are told that there is none
        var guesses =
                flood.of(
                        it -> MockMvcRequestBuilders.get("/pledge-forms/" + "A".repeat(43)),
                        it -> "198.51.100.9");
        assertThat(guesses.keySet()).isSubsetOf(404, 429);
        assertThat(guesses.get(404)).isBetween(20, 22 + (int) seconds);

        assertThat(count("select count(*) from pledges.institution_row")).isEqualTo(1);
        assertThat(count("select count(*) from pledges.place where institution is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from pledges.sheet")).isEqualTo(1);
        assertThat(count("select count(*) from pledges.registration")).isEqualTo(1);
        assertThat(count("select version from pledges.institution_row"))
                .isEqualTo(
                        count(
                                "select count(*)::int from access.audit_entry where action = 'pledges.institution-registered'"));
        signedInPagesAreNotLimited();
    }

    private void signedInPagesAreNotLimited() {
        for (int i = 0; i < 300; i++) {
            var status =
                    new Flood(mvc)
                            .status(
                                    MockMvcRequestBuilders.get("/pledges")
                                            .with(Acting.as(Roles.VIEWER)),
                                    "198.51.100.1");
            assertThat(status).isEqualTo(200);
        }
    }

    private static MockHttpServletRequestBuilder post(String secret, int deed, int number) {
        return MockMvcRequestBuilders.post("/pledge-forms/" + secret)
                .param("version", String.valueOf(number % 40))
                .param("p-" + deed, String.valueOf(1 + number % 50));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
