package vn.binhyen.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static vn.binhyen.territory.Registers.on;
import static vn.binhyen.territory.Registers.units;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.reorganisations.ReorganisationManagement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Five resolutions over five years lead to lists written by hand. The rows come in a file out of
 * the order of their days, decomposed, with another day named at the call.
 */
@SpringBootTest
@Transactional
class MadeChainAcceptanceTests {

    private static final String HEAD =
            "effective_date,instrument,level,old_code,new_code,new_name,new_type,new_parent_code,relation,share";
    private static final List<String> EDGES =
            List.of(
                    "2025-07-01,5/NQ,district,91,,,,,abolished,full",
                    "2025-07-01,5/NQ,district,92,,,,,abolished,full",
                    "2025-07-01,5/NQ,commune,2,8,Xã Mới,Xã,9,merged,full",
                    "2025-07-01,5/NQ,commune,7,8,Xã Mới,Xã,9,merged,full",
                    "2022-01-01,3/NQ,commune,4,4,Phường Bốn,Phường,,renamed+retyped,full",
                    "2022-01-01,3/NQ,commune,5,1,,,,recoded,full",
                    "2020-01-01,1/NQ,commune,1,2,Xã Một,Xã,91,merged,full",
                    "2020-01-01,1/NQ,commune,2,2,Xã Một,Xã,91,merged,full",
                    "2023-01-01,4/NQ,commune,7,7,,,92,reparented,full",
                    "2023-01-01,4/NQ,commune,6,2,Xã Một,,,merged,full",
                    "2021-01-01,2/NQ,commune,3,7,Xã Ba Đông,Xã,91,split,remainder",
                    "2021-01-01,2/NQ,commune,3,4,Xã Bốn,,,split,partial");

    @Autowired ReorganisationManagement management;
    @Autowired UnitImport register;
    @Autowired UnitDirectory directory;
    @Autowired UnitLineage lineage;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void madeUpRegister() {
        EmptyRegister.in(jdbc);
        register.apply(
                on("2015-01-01"),
                units(
                        "province,9,Tỉnh Lam Giang,Tỉnh,",
                        "district,91,Huyện Nam,Huyện,9",
                        "district,92,Huyện Bắc,Huyện,9",
                        "commune,1,Xã Một,Xã,91",
                        "commune,2,Xã Hai,Xã,91",
                        "commune,3,Xã Ba,Xã,91",
                        "commune,4,Xã Bốn,Xã,92",
                        "commune,5,Xã Phú Xuân,Xã,92",
                        "commune,6,Xã Phú Xuân,Xã,91",
                        "village,11,Thôn Đông,Thôn,1",
                        "village,31,Thôn Ba,Thôn,3"));
    }

    @Test
    void everyDayReadsAsTheResolutionsSay() {
        var done = management.apply(on("2026-01-15"), rows());

        assertThat(done.facts()).hasSize(5);
        assertThat(list("2019-12-31"))
                .containsExactlyInAnyOrder(
                        "91 Huyện Nam < 9",
                        "92 Huyện Bắc < 9",
                        "1 Xã Một < 91",
                        "2 Xã Hai < 91",
                        "3 Xã Ba < 91",
                        "4 Xã Bốn < 92",
                        "5 Xã Phú Xuân < 92",
                        "6 Xã Phú Xuân < 91",
                        "11 Thôn Đông < 1",
                        "31 Thôn Ba < 3");
        assertThat(list("2020-01-01"))
                .containsExactlyInAnyOrder(
                        "91 Huyện Nam < 9",
                        "92 Huyện Bắc < 9",
                        "2 Xã Một < 91",
                        "3 Xã Ba < 91",
                        "4 Xã Bốn < 92",
                        "5 Xã Phú Xuân < 92",
                        "6 Xã Phú Xuân < 91",
                        "11 Thôn Đông < 2",
                        "31 Thôn Ba < 3");
        assertThat(list("2021-01-01"))
                .containsExactlyInAnyOrder(
                        "91 Huyện Nam < 9",
                        "92 Huyện Bắc < 9",
                        "2 Xã Một < 91",
                        "7 Xã Ba Đông < 91",
                        "4 Xã Bốn < 92",
                        "5 Xã Phú Xuân < 92",
                        "6 Xã Phú Xuân < 91",
                        "11 Thôn Đông < 2",
                        "31 Thôn Ba < 7");
        assertThat(list("2022-01-01"))
                .contains("4 Phường Bốn < 92", "1 Xã Phú Xuân < 92", "6 Xã Phú Xuân < 91")
                .hasSize(9);
        assertThat(list("2023-01-01"))
                .containsExactlyInAnyOrder(
                        "91 Huyện Nam < 9",
                        "92 Huyện Bắc < 9",
                        "2 Xã Một < 91",
                        "7 Xã Ba Đông < 92",
                        "4 Phường Bốn < 92",
                        "1 Xã Phú Xuân < 92",
                        "11 Thôn Đông < 2",
                        "31 Thôn Ba < 7");
        assertThat(list("2025-07-01"))
                .containsExactlyInAnyOrder(
                        "8 Xã Mới < 9",
                        "4 Phường Bốn < 9",
                        "1 Xã Phú Xuân < 9",
                        "11 Thôn Đông < 8",
                        "31 Thôn Ba < 8");
    }

    /** The code of one partner goes on with the merged unit, that of the other with a third. */
    @Test
    void aCodeIsNoIdentity() {
        var one = unit("1", "2019-12-31");
        var two = unit("2", "2019-12-31");
        var five = unit("5", "2019-12-31");
        management.apply(on("2026-01-15"), rows());

        var merged = unit("2", "2020-01-01");
        assertThat(merged).isNotIn(one, two);
        assertThat(unit("1", "2022-01-01")).isEqualTo(five);
        assertThat(lineage.paths(List.of(one), LocalDate.parse("2025-07-01")).reach(one))
                .containsExactly(unit("8", "2025-07-01"));
    }

    /** Of two of one name one merges away. */
    @Test
    void aNameIsNoIdentity() {
        var stays = unit("5", "2019-12-31");
        var goes = unit("6", "2019-12-31");
        management.apply(on("2026-01-15"), rows());

        assertThat(directory.find(stays, LocalDate.parse("2025-07-01"))).isPresent();
        assertThat(directory.find(goes, LocalDate.parse("2023-01-01"))).isEmpty();
    }

    @Test
    void takenBackFromTheLastOnTheRegisterIsAsItWas() {
        var before = versions();
        var facts = management.apply(on("2026-01-15"), rows()).facts();

        facts.reversed().forEach(management::undo);

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void anEarlierOneRecordedLaterIsRefusedWithTheWayOut() {
        management.apply(
                on(null),
                Registers.rows(
                        HEAD.split(","),
                        List.of(
                                "2022-01-01,3/NQ,commune,4,4,Phường Bốn,Phường,,renamed+retyped,full")));

        var late =
                management.preview(
                        on(null),
                        Registers.rows(
                                HEAD.split(","),
                                List.of("2021-01-01,2/NQ,commune,4,3,Xã Ba,,,merged,full")));

        assertThat(late.messages())
                .filteredOn(it -> !it.warning())
                .extracting(RowMessage::column, RowMessage::key)
                .containsExactly(tuple("old_code", "territory.refusal.changes-later"));
    }

    private static List<ImportRow> rows() {
        return Registers.rows(
                HEAD.split(","),
                EDGES.stream().map(it -> Normalizer.normalize(it, Normalizer.Form.NFD)).toList());
    }

    private List<String> list(String day) {
        var date = LocalDate.parse(day);
        return directory
                .below(
                        directory.province().orElseThrow(),
                        Set.of("district", "commune", "village"),
                        date)
                .stream()
                .map(it ->
                        "%s %s < %s"
                                .formatted(
                                        it.unit().code(),
                                        it.unit().name(),
                                        it.ancestors().getFirst().code()))
                .toList();
    }

    private UnitId unit(String code, String day) {
        return directory.byCode(List.of(code), LocalDate.parse(day)).getFirst().id();
    }

    private List<String> versions() {
        return jdbc.sql("select v::text from territory.unit_version v order by 1")
                .query((rs, row) -> rs.getString(1))
                .list();
    }
}
