package vn.binhyen.organisation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import vn.binhyen.organisation.EmptyRegister;
import vn.binhyen.reporting.spi.ObligedBodies;
import vn.binhyen.shared.Roles;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class BodyRegisterIntegrationTests {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final ImportCall CALL = new ImportCall(UUID.randomUUID(), TODAY, null, null);

    @Autowired BodyImport target;
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
