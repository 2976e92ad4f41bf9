package vn.binhyen.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

@ExtendWith(OutputCaptureExtension.class)
class FailureAdviceUnitTests {

    static final Map<String, Supplier<RuntimeException>> FAILURES =
            Map.of(
                    "refused",
                    () ->
                            Refusal.of(
                                    "period",
                                    "shared.refusal.period-out-of-order",
                                    LocalDate.of(2014, 9, 30),
                                    LocalDate.of(2014, 8, 1)),
                    "gone",
                    NotFound::new,
                    "locked",
                    () -> new OptimisticLockingFailureException("secret words"),
                    "outdated",
                    () -> new Outdated(7),
                    "broken",
                    () ->
                            new IllegalStateException(
                                    "secret words", new RuntimeException("more secrets")),
                    "too-large",
                    () -> new MaxUploadSizeExceededException(1));

    @RestController
    static class Failing {

        record Body(UUID unit, int value) {}

        @GetMapping({"/api/v1/fails/{how}", "/fails/{how}"})
        String fail(@PathVariable String how) {
            throw FAILURES.getOrDefault(how, NotFound::new).get();
        }

        @GetMapping("/api/v1/reads/{unit}")
        String read(@PathVariable UUID unit, @RequestParam LocalDate asOf) {
            return "";
        }

        @PostMapping("/api/v1/writes")
        String write(@RequestBody Body body) {
            return "";
        }
    }

    MockMvcTester client =
            MockMvcTester.of(
                    List.of(new Failing(), ShellFixtures.failureController()),
                    it ->
                            it.setControllerAdvice(ShellFixtures.advice())
                                    .setLocaleResolver(new Languages().localeResolver())
                                    .build());

    @AfterEach
    void forgetsTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aRefusalIsAProblemThatNamesTheFieldAndTheReason() {
        var answer = client.get().uri("/api/v1/fails/refused");

        assertThat(answer)
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "urn:binhyen:problem:shared.refusal.period-out-of-order",
                         "title": "Chưa thực hiện được",
                         "detail": "Ngày bắt đầu 30/09/2014 phải trước ngày kết thúc 01/08/2014.",
                         "errors": [{"field": "period",
                           "message": "Ngày bắt đầu 30/09/2014 phải trước ngày kết thúc 01/08/2014."}]}
                        """);
    }

    @Test
    void whatIsNotThereIs404AndWhatSomebodyElseChangedIs409() {
        assertThat(client.get().uri("/api/v1/fails/gone")).hasStatus(404);
        assertThat(client.get().uri("/api/v1/fails/locked"))
                .hasStatus(409)
                .bodyText()
                .doesNotContain("secret");
        assertThat(client.get().uri("/api/v1/fails/outdated"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.currentVersion")
                .isEqualTo(7);
        assertThat(client.get().uri("/api/v1/fails/too-large")).hasStatus(413);
    }

    @Test
    void inputThatCannotBeReadIsNamed() {
        assertThat(client.get().uri("/api/v1/reads/not-an-id?asOf=2024-08-01"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("unit");
        assertThat(client.get().uri("/api/v1/reads/{id}", UUID.randomUUID()))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("asOf");
        assertThat(
                        client.post()
                                .uri("/api/v1/writes")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"unit\": "))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:binhyen:problem:invalid");
        assertThat(
                        client.post()
                                .uri("/api/v1/writes")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"value\": \"many\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("value");
        assertThat(client.delete().uri("/api/v1/writes")).hasStatus(405);
    }

    @Test
    void whatNobodyForesawHasANumberAndNoWords(CapturedOutput log) {
        var answer = client.get().uri("/api/v1/fails/broken").exchange();

        assertThat(answer).hasStatus(500).bodyText().doesNotContain("secret", "Exception", "vn.");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.reference")
                .asString()
                .matches("[2-9A-Z]{8}")
                .satisfies(reference -> assertThat(log).contains("failure " + reference));
        assertThat(log).contains("IllegalStateException").doesNotContain("secret");
    }

    @Test
    void aProgramMayAskForEnglish() {
        assertThat(
                        client.get()
                                .uri("/api/v1/fails/gone")
                                .header("Accept-Language", "en-GB,vi;q=0.5"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Not found");
    }

    @Test
    void aPersonGetsAPageAndAPartOfAPageGoesToTheAlert() {
        assertThat(client.get().uri("/fails/gone")).hasStatus(404).hasViewName("shell/error");
        assertThat(client.get().uri("/fails/refused").header("HX-Request", "true"))
                .hasStatus(422)
                .hasViewName("shell/error :: notice")
                .hasHeader("HX-Retarget", "#by-alert");
    }

    @Test
    void programsGetProblemDetailsFromTheFiltersToo() {
        assertThat(
                        client.get()
                                .uri("/error")
                                .header("Accept-Language", "en-GB,en;q=0.8")
                                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 401)
                                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/units"))
                .hasStatus(401)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Sign-in needed");
    }
}
