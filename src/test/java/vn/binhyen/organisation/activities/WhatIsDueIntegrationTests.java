package vn.binhyen.organisation.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.organisation.activities.InspectionBook.Held;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.DueItem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/** Inspections and areas, and what of agreements and inspections stands on the home page. */
@SpringBootTest
@Transactional
class WhatIsDueIntegrationTests {

    @Autowired ActivityDueItems due;
    @Autowired AgreementBook agreements;
    @Autowired InspectionBook inspections;
    @Autowired AreaBook areas;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private final UnitId unit = new UnitId(UUID.randomUUID());
    private final BodyId lead = new BodyId(UUID.randomUUID());

    @BeforeEach
    void aMemberBody() {
        jdbc.sql(
                        """
                        insert into organisation.body (id, kind, code, name, search_key, unit_id, established_on, version)
                        values (:id, 'member_body', cast(:id as text), 'Công an tỉnh', 'cong an tinh', :unit, '2000-01-01', 0)
                        """)
                .param("id", lead.value())
                .param("unit", unit.value())
                .update();
        signIn(officer(Roles.ADMINISTRATOR, null));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theUnitSeesWhatIsDueWithinThirtyDaysAndNobodyElseDoes() {
        var today = LocalDate.now(clock);
        agree("Lapses soon", today.plusDays(20), List.of());
        agree("Lapses later", today.plusDays(31), List.of());
        agree("Review missed", today.plusYears(1), List.of(today.minusDays(3)));
        inspect(today.minusDays(10), today.plusDays(5));
        inspect(today.minusDays(10), null);

        assertThat(dueFor(officer(Roles.REPORTER, unit)))
                .extracting(
                        DueItem::href, it -> it.dueAt() == null ? null : it.dueAt().toLocalDate())
                .containsExactly(
                        tuple("/organisation/agreements?unit=" + unit, today.minusDays(3)),
                        tuple("/organisation/inspections?unit=" + unit, today.plusDays(5)),
                        tuple("/organisation/agreements?unit=" + unit, today.plusDays(20)));
        assertThat(dueFor(officer(Roles.REPORTER, new UnitId(UUID.randomUUID())))).isEmpty();
        assertThat(dueFor(officer(Roles.VIEWER, unit))).isEmpty();
    }

    @Test
    void whatWasDoneIsDueNoLonger() {
        var today = LocalDate.now(clock);
        var agreement = agree("Review due", today.plusYears(1), List.of(today));
        inspect(today.minusDays(10), today.plusDays(5));

        agreements.reviewed(agreement, today);
        inspections.followUp(ours().getFirst().id(), today);

        assertThat(ours().getFirst().followedUpOn()).isEqualTo(today);
        assertThat(dueFor(officer(Roles.REPORTER, unit))).isEmpty();
    }

    @Test
    void anInspectionOfTheFutureOrFollowedUpBeforeItWasHeldIsRefused() {
        var today = LocalDate.now(clock);

        refused("heldOn", () -> inspect(today.plusDays(1), null));
        refused("followUpBy", () -> inspect(today, today.minusDays(1)));
        inspect(today.minusDays(2), today);
        var held = ours().getFirst().id();
        refused("on", () -> inspections.followUp(held, today.minusDays(3)));
        refused("on", () -> inspections.followUp(held, today.plusDays(1)));
    }

    @Test
    void anInspectionOfAnotherUnitIsNotKept() {
        signIn(officer(Roles.REPORTER, new UnitId(UUID.randomUUID())));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> inspect(LocalDate.now(clock), null));
    }

    @Test
    void anAreaIsAttendedFromItsFirstDayToItsLast() {
        var today = LocalDate.now(clock);
        areas.assign(lead, unit, AreaDuty.URGES, today.minusDays(5));
        areas.assign(lead, unit, AreaDuty.ATTENDS, today.plusDays(5));

        var assigned = assigned();
        assertThat(assigned).extracting(AreaBook.Assigned::duty).containsExactly(AreaDuty.URGES);
        var id = assigned.getFirst().id();
        refused("last", () -> areas.end(id, today.minusDays(6)));
        areas.end(id, today.minusDays(1));

        assertThat(assigned()).isEmpty();
    }

    @Test
    void anAreaOfAnotherUnitIsNotAssigned() {
        signIn(officer(Roles.PLANNER, new UnitId(UUID.randomUUID())));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> areas.assign(lead, unit, AreaDuty.URGES, LocalDate.now(clock)));
    }

    private List<AreaBook.Assigned> assigned() {
        return areas.today(null).stream().filter(it -> it.unit().equals(unit)).toList();
    }

    private List<Held> ours() {
        return inspections.all(null).stream().filter(it -> it.unit().equals(unit)).toList();
    }

    private UUID agree(String subject, LocalDate ends, List<LocalDate> reviews) {
        var starts = LocalDate.now(clock).minusYears(1);
        return agreements.keep(
                unit, subject, "Police", "01/QC", starts, new DatePeriod(starts, ends), reviews);
    }

    private void inspect(
            LocalDate heldOn, @org.jspecify.annotations.Nullable LocalDate followUpBy) {
        inspections.hold(List.of(unit), lead, heldOn, "01/KL", null, followUpBy);
    }

    private List<DueItem> dueFor(Officer officer) {
        return due.dueFor(signIn(officer), ZonedDateTime.now(clock));
    }

    private static void refused(
            String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed)
                .extracting(Refusal::field)
                .isEqualTo(field);
    }

    private static Officer officer(String role, @org.jspecify.annotations.Nullable UnitId own) {
        return new Officer(UUID.randomUUID(), "a", "a", role, own, null);
    }

    private static Authentication signIn(Officer officer) {
        var token =
                new UsernamePasswordAuthenticationToken(
                        officer,
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + officer.role()));
        SecurityContextHolder.getContext().setAuthentication(token);
        return token;
    }
}
