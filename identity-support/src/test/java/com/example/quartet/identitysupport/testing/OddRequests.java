package com.example.quartet.identitysupport.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.springframework.boot.test.system.CapturedOutput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests that no client library sends, put together from odd parts: the same ones at
 * every run.
 */
public final class OddRequests {

	private static final int COUNT = 3000;

	private static final String SECRET = "hush-hush";

	private static final List<String> METHODS = List.of("GET", "GET", "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE",
			"OPTIONS", "TRACE", "PROPFIND", "get");

	private static final List<String> ENDS = List.of("", "", "%00", "%0a", ";x=y", "/..;/", "//", "?a=%ff", "?%",
			"?oid=%E2%80%A8", "?cursor=%C2%85", "%C2%85", "\u2028", "/%2e%2e/", "?state[]=", "?limit[0", ".json", "~",
			"%25%32%66", "?" + "a=b&".repeat(300), "/" + "a/".repeat(700), "?access_token=" + SECRET);

	private static final List<String> HEADERS = List.of("X-Forwarded-Host: <script>", "X-Forwarded-Proto: javascript",
			"X-Forwarded-Port: x", "X-Forwarded-Prefix: %%%", "Forwarded: for=\"", "Accept: */", "Accept: ,",
			"Accept: text/html,,", "Accept:", "Accept: text/html;q=x", "Accept: application/json;charset=nope",
			"Accept: text/html", "Accept: application/vnd.oai.openapi",
			"Accept-Language: xx-@@," + "nl-BE,".repeat(2000), "Content-Type: /", "Content-Type: */*",
			"Content-Type: application/*", "Content-Type: application/json;charset=nope",
			"Content-Type: application/x-www-form-urlencoded", "Content-Type: multipart/form-data",
			"Content-Length: -1", "Transfer-Encoding: nope", "Range: bytes=9-1", "Range: bytes=0-,0-,0-",
			"If-Modified-Since: yesterday", "If-None-Match: \"", "If-Match: W/", "If-Match: \u0085",
			"Authorization: Basic !!!", "Authorization: Bearer a.b.c", "Authorization: Bearer \u2028",
			"Authorization: Bearer", "Origin: null", "Origin: \u2028\r\nAccess-Control-Request-Method: NOPE",
			"Expect: 200-ok", "Cookie: session=" + SECRET + "; $Version=1", "Cookie: a=\u0085" + SECRET,
			"Idempotency-Key: \u0085", "Content-Encoding: gzip", "Upgrade: h2c", "X-Requested-With: XMLHttpRequest");

	private static final List<String> HOSTS = List.of("localhost", "localhost", "localhost", "localhost", "[", "a b",
			"localhost:99999999");

	private static final List<String> BODIES = List.of("", "", "{", "null", "[[[[", "{\"title\":\"\\ud800\"}",
			"{\"title\":\"a\u2028b\"}", "{\"\u0085\":1}", "a=b&c", "\u0000\u0001", "{\"title\":" + "[".repeat(2000));

	private final Random random = new Random(16);

	private final int port;

	private final List<String> paths;

	private final String token;

	/**
	 * Odd requests to one server.
	 * @param port where it listens
	 * @param paths what it has
	 * @param token half of the requests bring it
	 */
	public OddRequests(int port, List<String> paths, String token) {
		this.port = port;
		this.paths = paths;
		this.token = token;
	}

	/**
	 * Sends all of them: none may fail at the server or tell of its code, and the log
	 * shows no stack trace, no secret and no line that a stranger has begun.
	 * @param log what the server has written
	 */
	public void areAnsweredQuietly(CapturedOutput log) throws IOException {
		for (int count = 0; count < COUNT; count++) {
			String request = next();
			assertThat(send(request)).as(request)
				.startsWith("HTTP/1.1 ")
				.doesNotStartWith("HTTP/1.1 500")
				.doesNotContain("Exception", "\tat ", "org.springframework", "<script>");
		}
		assertThat(log.getAll()).doesNotContain("\tat ", "\u0085", "\u2028", SECRET)
			.doesNotContain(this.token.split("\\."));
	}

	private String next() {
		String body = any(BODIES);
		StringBuilder request = new StringBuilder("%s %s%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n"
			.formatted(any(METHODS), any(this.paths), any(ENDS), any(HOSTS), any(HEADERS)));
		if (this.random.nextBoolean()) {
			request.append("Authorization: Bearer ").append(this.token).append("\r\n");
		}
		if (!body.isEmpty()) {
			request.append("Content-Type: application/json\r\nContent-Length: ")
				.append(body.getBytes(StandardCharsets.UTF_8).length)
				.append("\r\n");
		}
		return request.append("\r\n").append(body).toString();
	}

	private String send(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(30_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private String any(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
