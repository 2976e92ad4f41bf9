package vn.binhyen.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.binhyen.territory.Registers.on;
import static vn.binhyen.territory.Registers.units;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.groups.GroupManagement;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class UnitGroupIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2025-07-01");
    private static final LocalDate BEFORE = LocalDate.parse("2025-06-30");

    @Autowired GroupManagement management;
    @Autowired ReorganisationManagement reorganisations;
    @Autowired UnitGroups groups;
    @Autowired UnitImport target;
    @Autowired UnitDirectory directory;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void smallRegister() {
        EmptyRegister.in(jdbc);
        jdbc.sql("delete from territory.unit_group").update();
        target.apply(
                on(null),
                units(
                        "province,9,Tỉnh Chín,Tỉnh,",
                        "commune,11,Xã Một,Xã,9",
                        "commune,12,Xã Hai,Xã,9",
                        "commune,13,Xã Ba,Xã,9"));
    }

    @Test
    void membersAreDated() {
        var group = management.form("Cụm số 1");

        management.join(group, List.of("11", "12"), LocalDate.parse("2024-01-01"));
        management.leave(group, unit("12", BEFORE), DAY);

        assertThat(members(group, LocalDate.parse("2023-12-31"))).isEmpty();
        assertThat(members(group, BEFORE)).containsOnly(unit("11", BEFORE), unit("12", BEFORE));
        assertThat(members(group, DAY)).containsOnly(unit("11", DAY));
    }

    @Test
    void aUnitBelongsToOneGroupAtATime() {
        var one = management.form("Cụm số 1");
        var two = management.form("Cụm số 2");

        management.join(one, List.of("11"), LocalDate.parse("2024-01-01"));
        management.join(two, List.of("11"), DAY);

        assertThat(members(one, BEFORE)).hasSize(1);
        assertThat(members(one, DAY)).isEmpty();
        assertThat(members(two, DAY)).containsOnly(unit("11", DAY));
    }

    @Test
    void whoTakesAMemberOverStaysInTheGroupUntilItIsUndone() {
        var group = management.form("Cụm số 1");
        management.join(group, List.of("11", "13"), LocalDate.parse("2024-01-01"));

        var done = mergeOneAndTwo();

        assertThat(members(group, DAY)).containsOnly(unit("19", DAY), unit("13", DAY));
        assertThat(members(group, BEFORE)).containsOnly(unit("11", BEFORE), unit("13", DAY));

        reorganisations.undo(done);

        assertThat(members(group, DAY)).containsOnly(unit("11", DAY), unit("13", DAY));
    }

    @Test
    void aNameIsTakenOnceAndNotOverwrittenUnseen() {
        var group = management.form("Cụm số 1");
        management.rename(group, "Cụm ven biển", 0);

        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> management.rename(group, "Cụm miền núi", 0));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> management.form("Cụm ven biển"))
                .withMessage("territory.refusal.group-exists");
    }

    @Test
    void anUnknownCodeIsRefused() {
        var group = management.form("Cụm số 1");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> management.join(group, List.of("11", "77"), DAY))
                .withMessage("territory.refusal.unknown-member");
    }

    private ReorganisationId mergeOneAndTwo() {
        var head = "level,old_code,new_code,new_name,new_type,new_parent_code,relation,share";
        var rows =
                Registers.rows(
                        head.split(","),
                        List.of(
                                "commune,11,19,Xã Mới,Xã,9,merged,full",
                                "commune,12,19,Xã Mới,Xã,9,merged,full"));
        var call = new ImportCall(UUID.randomUUID(), DAY, DAY, "1/NQ");
        return reorganisations.apply(call, rows).facts().getFirst();
    }

    private Set<UnitId> members(UUID group, LocalDate day) {
        return groups.members(day).entrySet().stream()
                .filter(it -> it.getValue().equals(group))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private UnitId unit(String code, LocalDate day) {
        return directory.byCode(List.of(code), day).getFirst().id();
    }
}
