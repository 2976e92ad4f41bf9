package vn.binhyen.organisation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.campaigns.spi.AudienceSource;
import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.organisation.BodyFilter;
import vn.binhyen.organisation.EmptyRegister;
import vn.binhyen.organisation.OrganisationScene;
import vn.binhyen.reporting.spi.ObligedBodies;
import vn.binhyen.shared.Roles;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class BodyRegisterIntegrationTests {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final ImportCall CALL = new ImportCall(UUID.randomUUID(), TODAY, null, null);

    @Autowired BodyImport target;
    @Autowired BodyExport export;
    @Autowired AudienceSource audience;
    @Autowired ObligedBodies obliged;
    @Autowired ProvinceNaming naming;
    @Autowired UnitDirectory units;
    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;

    String province = "";

    @BeforeEach
    void emptyRegister() {
        EmptyRegister.empty(jdbc);
        naming.name("38", "Tỉnh Thanh Hóa");
        var id = units.province().orElseThrow();
        province = units.named(Set.of(id), TODAY).values().iterator().next().code();
    }

    @Test
    void registersMemberBodiesOnce() {
        var rows =
                rows(
                        "member_body,CA,Công an tỉnh,2000-01-01,",
                        "member_body,MTTQ,Ủy ban Mặt trận Tổ quốc tỉnh,2000-01-01,",
                        "member_body,SLD,Sở Lao động,2000-01-01,2025-02-28");

        assertThat(target.check(CALL, rows)).isEmpty();
        assertThat(target.apply(CALL, rows).added()).isEqualTo(3);
        var again = target.apply(CALL, rows);

        assertThat(again.added() + again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(audience.candidates(TODAY))
                .extracting(AudienceSource.Candidate::code)
                .containsExactly("CA", "MTTQ");
        assertThat(audience.candidates(LocalDate.parse("2025-02-28"))).hasSize(3);
        assertThat(audience.candidates(LocalDate.parse("1999-12-31"))).isEmpty();
    }

    @Test
    void obligesThoseThatExistOnTheDay() {
        target.apply(
                CALL,
                rows(
                        "member_body,CA,Công an tỉnh,2000-01-01,",
                        "member_body,SLD,Sở Lao động,2000-01-01,2025-02-28"));
        var both = obliged.byCode(List.of("CA", "SLD")).stream().map(it -> it.body()).toList();

        assertThat(obliged.on(TODAY, both))
                .extracting(ObligedBodies.ObligedBody::code)
                .containsExactly("CA");
        assertThat(both).hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithEachRow() {
        var rows =
                rows(
                        "committee,T1,Tổ bảo vệ,2000-01-01,",
                        "member_body,CA,,2000-01-01,",
                        "member_body,SNV,Sở Nội vụ,31/02/2000,",
                        "member_body,SYT,Sở Y tế,2000-01-01,1999-01-01",
                        "member_body,STC,Sở Tài chính,2000-01-01,",
                        "member_body,STC,Sở Tài chính hai,2000-01-01,");

        assertThat(target.check(CALL, rows))
                .extracting(RowMessage::line, RowMessage::column, RowMessage::key)
                .containsExactly(
                        tuple(2, "kind", "organisation.refusal.unknown-kind"),
                        tuple(3, "name", "organisation.refusal.missing-name"),
                        tuple(4, "established_on", "organisation.refusal.bad-day"),
                        tuple(5, "ended_on", "organisation.refusal.ends-before-it-begins"),
                        tuple(7, "code", "organisation.refusal.duplicate-code"));
    }

    @Test
    void takesInWhatWasDecidedOverTheYearsAndWritesItAgain() {
        var rows =
                decided(
                        "2016-07-01: 12/QĐ-UBND (2016-06-29); 15/8/2011: 8/QĐ-UBND (1/8/2011)",
                        "2015 Khá: 15/QĐ-UBND (2015-12-20);2016 EXCELLENT: 16/QĐ-UBND (2016-12-20)");
        assertThat(target.check(CALL, rows)).isEmpty();
        assertThat(target.apply(CALL, rows).added()).isOne();
        assertThat(target.apply(CALL, rows).unchanged()).isOne();

        var head = export.head();
        var row = export.rows(OrganisationScene.officer(), new BodyFilter(null, null, null), TODAY);

        assertThat(row)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.get(head.indexOf("consolidated")))
                            .isEqualTo(
                                    "2011-08-15: 8/QĐ-UBND (2011-08-01); 2016-07-01: 12/QĐ-UBND (2016-06-29)");
                    assertThat(it.get(head.indexOf("graded")))
                            .isEqualTo(
                                    "2015 GOOD: 15/QĐ-UBND (2015-12-20); 2016 EXCELLENT: 16/QĐ-UBND (2016-12-20)");
                    assertThat(it.get(head.indexOf("head"))).isEqualTo("Chủ tịch UBND tỉnh");
                    assertThat(it.get(head.indexOf("equipment"))).isEqualTo(7);
                    assertThat(it.get(head.indexOf("allowance"))).isEqualTo(12_500_000L);
                });
        var corrected = decided("", "2015 Yếu: 15/QĐ-UBND (2015-12-20)");
        assertThat(target.apply(CALL, corrected).changed()).isOne();
        assertThat(
                        jdbc.sql("select grade from organisation.body_grade order by year")
                                .query(String.class)
                                .list())
                .containsExactly("WEAK", "EXCELLENT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2016-07-01: 12/QĐ-UBND                                    || bad-consolidations",
                "2016-07-01: 1/QĐ; 2016-08-01: 2/QĐ (2016-06-29)           || bad-consolidations",
                "2016-07-01: 1/QĐ (2016-06-29); 1/7/2016: 2/QĐ (2016-06-29)|| bad-consolidations",
                "giữa năm: 1/QĐ (2016-06-29)                               || bad-day",
                "2016-02-30: 1/QĐ (2016-06-29)                             || bad-day",
                "2027-01-01: 1/QĐ (2016-06-29)                             || not-yet",
                "1999-12-31: 1/QĐ (2016-06-29)                             || consolidated-outside",
                "| 2016 tốt: 1/QĐ (2016-12-20)                              | bad-grades",
                "| 2016: 1/QĐ (2016-12-20)                                  | bad-grades",
                "| 2016 Khá: 1/QĐ (2016-12-20); 2016 GOOD: 1/QĐ (2016-12-20)| bad-grades",
                "| 2027 Khá: 1/QĐ (2016-12-20)                              | grade-year",
                "| 1999 Khá: 1/QĐ (2016-12-20)                              | grade-year"
            })
    void saysWhatIsWrongWithADecision(
            @Nullable String consolidated, @Nullable String graded, String refusal) {
        assertThat(
                        target.check(
                                CALL,
                                decided(
                                        Objects.requireNonNullElse(consolidated, ""),
                                        Objects.requireNonNullElse(graded, ""))))
                .extracting(RowMessage::column, RowMessage::key)
                .containsExactly(
                        tuple(
                                consolidated == null ? "graded" : "consolidated",
                                "organisation.refusal." + refusal));
    }

    /** A committee of the province with these two cells. */
    private List<ImportRow> decided(String consolidated, String graded) {
        var cells = new HashMap<String, String>();
        cells.put("kind", "steering_committee");
        cells.put("unit_code", province);
        cells.put("code", "BCD1");
        cells.put("name", "Ban Chỉ đạo tỉnh");
        cells.put("established_on", "2000-01-01");
        cells.put("head", "Chủ tịch UBND tỉnh");
        cells.put("equipment", "7");
        cells.put("allowance", "12.500.000");
        cells.put("consolidated", consolidated);
        cells.put("graded", graded);
        return List.of(new ImportRow(2, cells));
    }

    @Test
    void addsAndCorrectsABodyByHandAndShowsItEverywhere() {
        assertThat(
                        mvc.post()
                                .uri("/bodies/new")
                                .param("code", "HPN")
                                .param("name", "Hội Liên hiệp Phụ nữ tỉnh")
                                .param("establishedOn", "20/10/1990")
                                .with(planner())
                                .with(csrf()))
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/bodies?q=phu nu").with(planner()))
                .hasStatusOk()
                .bodyText()
                .contains("Hội Liên hiệp Phụ nữ tỉnh");
        assertThat(mvc.get().uri("/api/v1/bodies?q=phu nu").with(planner()))
                .hasStatusOk()
                .bodyText()
                .contains("\"code\":\"HPN\"", "\"establishedOn\":\"1990-10-20\"", "\"total\":1");
        assertThat(
                        mvc.post()
                                .uri("/bodies/new")
                                .param("code", "HPN")
                                .param("name", "Hội khác")
                                .param("establishedOn", "20/10/1990")
                                .with(planner())
                                .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("code-error");
    }

    private List<ImportRow> rows(String... lines) {
        var rows = new ArrayList<ImportRow>();
        for (var line : lines) {
            var cells = line.split(",", -1);
            rows.add(
                    new ImportRow(
                            rows.size() + 2,
                            Map.of(
                                    "kind", cells[0],
                                    "unit_code", province,
                                    "code", cells[1],
                                    "name", cells[2],
                                    "established_on", cells[3],
                                    "ended_on", cells[4])));
        }
        return rows;
    }

    private static RequestPostProcessor planner() {
        return authentication(
                new UsernamePasswordAuthenticationToken(
                        new Officer(UUID.randomUUID(), "a", "a", Roles.ADMINISTRATOR, null, null),
                        null,
                        List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR"))));
    }
}
