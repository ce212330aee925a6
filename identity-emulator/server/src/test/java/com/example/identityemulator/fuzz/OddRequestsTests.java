package com.example.identityemulator.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import javax.net.SocketFactory;

import com.example.identityemulator.Names;
import com.example.identityemulator.RawRequest;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that no client library sends, over the wire to every port: the same ones at
 * every run.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.registrations=src/test/resources/registrations", "emulator.admin-port=0" })
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTests {

	private static final int COUNT = 3000;

	private static final String SECRET = "hush-hush";

	private static final List<String> METHODS = List.of("GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "PATCH",
			"DELETE", "OPTIONS", "TRACE", "PROPFIND", "get");

	private static final List<String> ENDS = List.of("", "", "%00", "%0a", ";x=y", "/..;/", "//", "?a=%ff", "?%",
			"?error=%E2%80%A8", "?state=%C2%85", "%C2%85", "\u00e9", "/%2e%2e/", "?state[]=", "?limit[0", ".json", "~",
			"%25%32%66", "?" + "a=b&".repeat(300), "/" + "a/".repeat(700), "?client_secret=" + SECRET);

	private static final List<String> HEADERS = List.of("X-Forwarded-Host: <script>", "X-Forwarded-Proto: javascript",
			"X-Forwarded-Port: x", "X-Forwarded-Prefix: %%%", "Forwarded: for=\"", "Accept: */", "Accept: ,",
			"Accept: text/html,,", "Accept:", "Accept: text/html;q=x", "Accept: application/json;charset=nope",
			"Accept: text/html", "Accept-Language: xx-@@," + "nl-BE,".repeat(2000), "Content-Length: -1",
			"Transfer-Encoding: nope", "Range: bytes=9-1", "Range: bytes=0-,0-,0-", "If-Modified-Since: yesterday",
			"If-None-Match: \"", "Authorization: Basic !!!", "Authorization: Bearer a.b.c", "Authorization: Bearer",
			"Origin: null", "Origin: \u0085\r\nAccess-Control-Request-Method: NOPE", "Expect: 200-ok",
			"Cookie: EMULATOR_SESSION=" + SECRET + "; $Version=1", "Cookie: a=\u0085" + SECRET,
			"client-request-id: \u0085", "Content-Encoding: gzip", "Upgrade: h2c", "Content-Type: /",
			"Content-Type: */*", "Content-Type: application/*", "Content-Type: multipart/form-data",
			"Content-Type: application/x-www-form-urlencoded");

	private static final List<String> HOSTS = List.of("localhost", "localhost", "localhost", "localhost", "[", "a b",
			"localhost:99999999");

	private static final List<String> BODIES = List.of("", "", "{", "null", "[[[[", "{\"title\":\"\\ud800\"}",
			"{\"\u0085\":1}", "a=%ff&%", "client_id=%E2%80%A8&client_secret=" + SECRET, "\u0000\u0001",
			"{\"title\":" + "[".repeat(2000));

	private final Random random = new Random(16);

	@Autowired
	ServletWebServerApplicationContext context;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Test
	void oddRequestsAreAnsweredQuietly(CapturedOutput log) throws Exception {
		List<Integer> ports = Stream
			.of(((TomcatWebServer) this.context.getWebServer()).getTomcat().getService().findConnectors())
			.map(Connector::getLocalPort)
			.toList();
		List<String> paths = Stream
			.concat(endpoints(),
					Stream.of("/", "/error", "/emulator.css", "/actuator/health", "*", "http://elsewhere/"))
			.toList();
		List<String> failed = new ArrayList<>();
		for (int count = 0; count < COUNT; count++) {
			String method = any(METHODS);
			String path = any(paths) + any(ENDS);
			String headers = any(HOSTS) + "\r\n" + any(HEADERS);
			String answer = RawRequest.send(SocketFactory.getDefault(), any(ports), method, path, headers, any(BODIES));
			if (!answer.startsWith("HTTP/1.1 ") || answer.startsWith("HTTP/1.1 500")
					|| answer.startsWith("HTTP/1.1 503")
					|| Stream.of("Exception", "org.springframework", "<script>").anyMatch(answer::contains)) {
				failed.add(method + " " + path + "\n" + headers);
			}
		}
		assertThat(failed).isEmpty();
		assertThat(log.getAll()).doesNotContain("\tat ", "\u0085", "\u2028", SECRET);
	}

	private Stream<String> endpoints() {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.map((pattern) -> pattern.replace("{tenant}", Names.CONTOSO)
				.replaceAll("\\{\\w+:([^}|]+)[^}]*}", "$1")
				.replaceAll("\\{\\w+}", Names.BOBS_ID))
			.distinct()
			.sorted();
	}

	private <T> T any(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
