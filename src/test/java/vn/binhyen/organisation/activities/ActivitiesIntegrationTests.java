package vn.binhyen.organisation.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.util.AopTestUtils;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.organisation.events.AgreementDue;
import vn.binhyen.organisation.events.TrainingHeld;
import vn.binhyen.platform.events.DayHasPassed;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@SpringBootTest
@Transactional
@RecordApplicationEvents
class ActivitiesIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2024-05-06");

    @Autowired TrainingBook training;
    @Autowired AgreementBook agreements;
    @Autowired AgreementReminders reminders;
    @Autowired ApplicationEvents events;
    @Autowired Clock clock;

    private final UnitId unit = new UnitId(UUID.randomUUID());

    @BeforeEach
    void signIn() {
        signIn(Roles.ADMINISTRATOR, null);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static void signIn(String role, @org.jspecify.annotations.Nullable UnitId own) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new UsernamePasswordAuthenticationToken(
                                new Officer(UUID.randomUUID(), "a", "a", role, own, null),
                                null,
                                AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }

    @Test
    void aClassIsAnnouncedWithTheNumberTrained() {
        training.hold(unit, DAY, "protection_team", 42, "Luật lực lượng tham gia bảo vệ ANTT");

        assertThat(events.stream(TrainingHeld.class))
                .singleElement()
                .extracting(TrainingHeld::unit, TrainingHeld::trained)
                .containsExactly(unit, 42);
        assertThat(training.latest(null)).extracting(TrainingBook.Held::unit).contains(unit);
    }

    @Test
    void aClassOfTheFutureOrOfNobodyIsRefused() {
        var tomorrow = LocalDate.now(clock).plusDays(1);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> training.hold(unit, tomorrow, "protection_team", 3, "Luật"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> training.hold(unit, DAY, "protection_team", 0, "Luật"));
    }

    @Test
    void anotherUnitsOfficerMayNotKeepIt() {
        signIn(Roles.REPORTER, new UnitId(UUID.randomUUID()));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> training.hold(unit, DAY, "protection_team", 3, "Luật"));
    }

    @Test
    void reviewsAndTheEndOfAnAgreementAreAnnouncedOnceOnEachDayOfTheLadder() {
        var id =
                agreements.keep(
                        unit,
                        "Phối hợp bảo vệ ANTT trong công nhân",
                        "Công an tỉnh, Liên đoàn Lao động tỉnh",
                        "01/QCPH",
                        DAY,
                        new DatePeriod(DAY, DAY.plusYears(5)),
                        List.of(DAY.plusYears(1)));

        tell(DAY.plusYears(1).minusDays(30));
        tell(DAY.plusYears(1).minusDays(30));
        tell(DAY.plusYears(1).minusDays(29));
        agreements.reviewed(id, DAY.plusYears(1));
        tell(DAY.plusYears(1));
        tell(DAY.plusYears(5).minusDays(7));

        assertThat(events.stream(AgreementDue.class))
                .extracting(AgreementDue::agreement, AgreementDue::lapses, AgreementDue::daysLeft)
                .containsExactly(tuple(id, false, 30), tuple(id, true, 7));
    }

    @Test
    void aReviewOutsideTheTermIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        agreements.keep(
                                unit,
                                "Phối hợp",
                                "Công an",
                                "01/QCPH",
                                DAY,
                                new DatePeriod(DAY, DAY.plusYears(1)),
                                List.of(DAY.plusYears(2))));
    }

    /** The morning of that day: the one before is over. */
    private void tell(LocalDate morning) {
        AopTestUtils.<AgreementReminders>getTargetObject(reminders)
                .on(new DayHasPassed(morning.minusDays(1)));
    }
}
