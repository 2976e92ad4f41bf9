package vn.binhyen.awards.titles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.organisation.events.InstitutionsRegistered;
import vn.binhyen.organisation.events.InstitutionsRegistered.Institution;
import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.UUID;

@SpringBootTest
@EnableScenarios
class InstitutionBookIntegrationTests {

    @Autowired InstitutionBook book;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final InstitutionId school = new InstitutionId(UUID.randomUUID());
    private final UnitId commune = UnitId.random();

    @AfterEach
    void forget() {
        jdbc.sql("delete from awards.institution where id = ?").param(school.value()).update();
    }

    @Test
    void anInstitutionThatIsRegisteredIsKnown(Scenario scenario) {
        scenario.publish(registered("primary", 1))
                .andWaitForStateChange(() -> levels(), it -> !it.isEmpty())
                .andVerify(it -> assertThat(it).containsExactly("primary"));
    }

    @Test
    void heardTwiceItIsTheSame() {
        hear(registered("primary", 1));
        hear(registered("primary", 1));

        assertThat(levels()).containsExactly("primary");
    }

    @Test
    void anEarlierOneHeardLateChangesNothing() {
        hear(registered("secondary", 2));
        hear(registered("primary", 1));

        assertThat(levels()).containsExactly("secondary");
    }

    private void hear(InstitutionsRegistered event) {
        transaction.executeWithoutResult(
                it -> AopTestUtils.<InstitutionBook>getTargetObject(book).on(event));
    }

    private List<String> levels() {
        return jdbc.sql("select school_level from awards.institution where id = ?")
                .param(school.value())
                .query((rs, row) -> rs.getString(1) + "")
                .list();
    }

    private InstitutionsRegistered registered(String level, long version) {
        return new InstitutionsRegistered(
                List.of(
                        new Institution(
                                school,
                                "school",
                                "T-" + school,
                                commune,
                                commune,
                                null,
                                level,
                                false,
                                null,
                                version)));
    }
}
