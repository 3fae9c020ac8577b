package fr.mutualisation.advisor.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no well-behaved client sends, byte for byte. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "advisor.rules=rules")
class RawRequestsTest {

    private static final Pattern ANSWER =
            Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ?\\r\\n(.*?)\\r\\n\\r\\n(.*)", Pattern.DOTALL);
    private static final String REST = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";

    private final int port;

    RawRequestsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            GET /v1/regles/%zz            => 400
            GET /v1/regles/%              => 400
            GET /v1/regles/a%2Fb          => 400
            GET /v1/regles/a%5Cb          => 400
            GET /v1/regles/a%00b          => 400
            GET /v1/regles/%ff%fe         => 400
            GET /v1/regles/a<b            => 400
            GET /../../etc/passwd         => 400
            GET /v1/regles/../formes/x/../../nulle => 404
            GET /                         => 404
            GET /error                    => 404
            GET /v1/formes/               => 404
            GET //v1/formes               => 404
            GET /V1/FORMES                => 404
            GET /actuator                 => 404
            GET /index.html               => 404
            POST /nulle-part              => 404
            POST /v1/formes               => 405
            GET /v1/avis                  => 405
            PUT /v1/avis                  => 405
            DELETE /v1/regles             => 405
            BREW /v1/formes               => 405
            TRACE /v1/formes              => 405
            """)
    void refusesThisRequest(String line, int status) throws IOException {
        assertThat(problem(line + REST + "\r\n").status()).isEqualTo(status);
        assertThat(problem(line + REST + "Accept: text/html\r\n\r\n").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\r\n\r\n",
                "GET /v1/formes HTTP/1.1\r\n\r\n",
                "GET /v1/formes HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /v1/formes HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET /v1/formes" + REST + "Bad Header: x\r\n\r\n",
                "POST /v1/avis" + REST + "Content-Type: application/json\r\nContent-Length: abc\r\n\r\n{}",
                "POST /v1/avis" + REST + "Content-Type: application/json\r\nContent-Length: -1\r\n\r\n{}",
                "POST /v1/avis" + REST + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}",
                "POST /v1/avis" + REST + "Content-Type: application/json\r\nTransfer-Encoding: autre\r\n\r\n{}",
                "POST /v1/avis" + REST
                        + "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "POST /v1/avis" + REST
                        + "Content-Type: application/json\r\nExpect: autre\r\nContent-Length: 2\r\n\r\n{}",
            })
    void refusesThisText(String request) throws IOException {
        assertThat(problem(request).status()).isBetween(400, 599).isNotEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/formes?a=%zz", "/v1/formes?a=%ff", "/v1/formes?&=&a=%", "/v1/formes/x?date=%zz"})
    void refusesParametersThatCannotBeRead(String address) throws IOException {
        assertThat(problem("GET " + address + REST + "\r\n").status()).isEqualTo(400);
    }

    @Test
    void refusesEndlessHeaders() throws IOException {
        assertThat(problem("GET /v1/formes" + REST + "X: " + "a".repeat(20_000) + "\r\n\r\n")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aClientThatLeavesDisturbsNobody() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("POST /v1/avis" + REST + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
                            .getBytes(ISO_8859_1));
        }
        assertThat(answer("GET /v1/formes" + REST + "\r\n").status()).isEqualTo(200);
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() throws IOException {
        Api.Answer answer = answer("HEAD /v1/formes" + REST + "\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEmpty();
    }

    private Api.Answer problem(String request) throws IOException {
        Api.Answer answer = answer(request);
        Api.assertProblem(answer);
        return answer;
    }

    private Api.Answer answer(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            Matcher answer = ANSWER.matcher(new String(socket.getInputStream().readAllBytes(), UTF_8));
            assertThat(answer.matches()).isTrue();
            assertThat(answer.group(2)).doesNotContainIgnoringCase("server:", "tomcat", "powered");
            Matcher type = Pattern.compile("(?m)^Content-Type: (.*)\r?$").matcher(answer.group(2));
            return new Api.Answer(
                    Integer.parseInt(answer.group(1)),
                    type.find() ? type.group(1) : "",
                    answer.group(3).getBytes(UTF_8));
        }
    }
}
