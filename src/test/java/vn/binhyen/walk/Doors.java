package vn.binhyen.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import vn.binhyen.access.Officer;
import vn.binhyen.access.signin.Acting;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Real requests, made as an officer. */
record Doors(MockMvcTester mvc) {

    /**
     * What is sent.
     *
     * @param fields names and values in turn, of a form
     * @param json the body of a call, empty for a form
     * @param file the content of a file, empty where none is sent
     * @param name of the file
     */
    record Sent(String[] fields, String json, String file, String name) {

        static Sent nothing() {
            return new Sent(new String[0], "", "", "");
        }

        static Sent form(String... fields) {
            return new Sent(fields, "", "", "");
        }

        static Sent json(String json) {
            return new Sent(new String[0], json, "", "");
        }

        static Sent file(String content, String... fields) {
            return new Sent(fields, "", content, "danh-sach.csv");
        }

        static Sent named(String name, String content) {
            return new Sent(new String[0], "", content, name);
        }

        private AbstractMockHttpServletRequestBuilder<?> request(HttpMethod method, String path) {
            if (!file.isEmpty()) {
                return MockMvcRequestBuilders.multipart(method, path)
                        .file(
                                new org.springframework.mock.web.MockMultipartFile(
                                        "file",
                                        name,
                                        "text/csv",
                                        file.getBytes(StandardCharsets.UTF_8)));
            }
            var request = MockMvcRequestBuilders.request(method, path);
            return json.isEmpty()
                    ? request
                    : request.contentType(MediaType.APPLICATION_JSON).content(json);
        }
    }

    MvcTestResult open(Officer officer, String method, String path, Sent sent) {
        var request = sent.request(HttpMethod.valueOf(method), path);
        for (int i = 0; i < sent.fields().length; i += 2) {
            request.param(sent.fields()[i], sent.fields()[i + 1]);
        }
        if (path.endsWith("/children") || path.endsWith("/progress")) {
            request.header("HX-Request", "true");
        }
        return mvc.perform(request.with(csrf()).with(Acting.as(officer)));
    }

    MvcTestResult attach(Officer officer, String path, String name, byte[] content) {
        return mvc.perform(
                MockMvcRequestBuilders.multipart(path)
                        .file(
                                new org.springframework.mock.web.MockMultipartFile(
                                        "file", name, "application/octet-stream", content))
                        .param("declared", "true")
                        .with(csrf())
                        .with(Acting.as(officer)));
    }

    /** The status; 500 where the request ended in an exception nobody took. */
    int status(Officer officer, String method, String path, Sent sent) {
        var result = open(officer, method, path, sent);
        return result.getUnresolvedException() == null ? result.getResponse().getStatus() : 500;
    }

    /** Where the answer leads, which must be no refusal. */
    String location(Officer officer, String method, String path, Sent sent) {
        var response = open(officer, method, path, sent).getResponse();
        assertThat(response.getStatus())
                .as("%s %s: %s", method, path, body(response))
                .isBetween(200, 399);
        return Objects.requireNonNull(response.getHeader("Location"));
    }

    static String body(org.springframework.mock.web.MockHttpServletResponse response) {
        try {
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
