package fr.mutualisation.advisor.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.mutualisation.advisor.json.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP door of a running server; every answer is held against the API's description. */
record Api(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** One answer. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Answer(int status, String type, byte[] bytes) {
        String text() {
            return new String(bytes, UTF_8);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(bytes);
        }
    }

    Answer get(String template, String path, String... headers) {
        return send(template, "get", builder(path, headers).GET());
    }

    Answer post(String path, byte[] body, String... headers) {
        return post(path, path, body, headers);
    }

    Answer post(String template, String path, byte[] body, String... headers) {
        return send(template, "post", builder(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    Answer opinion(byte[] dossier) {
        return post("/v1/avis", dossier, "Content-Type", "application/json");
    }

    private HttpRequest.Builder builder(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private static Answer send(String template, String method, HttpRequest.Builder builder) {
        Answer answer = send(builder.build());
        JsonNode operation = Contract.api().path("paths").path(template).path(method);
        assertThat(operation.isObject()).as(method + " " + template).isTrue();
        String place = "/paths/" + escaped(template) + "/" + method + "/responses/" + answer.status;
        JsonNode response = operation.path("responses").path(Integer.toString(answer.status));
        assertThat(response.isObject()).as(place).isTrue();
        if (answer.status >= 400) {
            assertProblem(answer);
        } else {
            assertThat(response.at("/content/" + escaped(answer.type)).isObject())
                    .as(place + " " + answer.type)
                    .isTrue();
            if (answer.type.equals("application/json")) {
                assertThat(Contract.faultsOfAnswer(place + "/content/application~1json/schema", answer.bytes))
                        .isEmpty();
            }
        }
        return answer;
    }

    /** A problem in French that shows nothing of the inside. */
    static void assertProblem(Answer answer) {
        assertThat(answer.type).isEqualTo("application/problem+json");
        assertThat(Contract.faultsOfAnswer("/components/schemas/Probleme", answer.bytes))
                .isEmpty();
        assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status);
        assertThat(answer.text())
                .doesNotContain("Exception", "\tat ", "org.", "java.", "Tomcat", "«  »", ": .")
                .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f]");
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(response.headers().firstValue("Server")).isEmpty();
            assertThat(response.headers().firstValue("Content-Language")).contains("fr");
            assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    static String escaped(String pointer) {
        return pointer.replace("~", "~0").replace("/", "~1");
    }
}
