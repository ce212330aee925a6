package com.example.identityemulator.admin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each request that the README shows works as it stands there, with the sample
 * registrations that it speaks of.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.registrations=../registrations", "emulator.admin-port=0" })
class DocumentedRequestsTests {

	private static final Pattern COMMAND = Pattern.compile("(?m)^curl (.*)$");

	private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

	private static final String CAROL = "carol@contoso.example";

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	AdminConnectorCustomizer listener;

	@LocalServerPort
	int port;

	@Test
	void eachRequestOfTheReadmeIsAnswered() throws Exception {
		String token = order();
		JsonNode carol = carol();
		String everything = send("GET", admin("/directory"), null, "").body();
		List<String> commands = COMMAND.matcher(Files.readString(Path.of("../README.md")))
			.results()
			.map((match) -> match.group(1))
			.toList();
		assertThat(commands).hasSizeGreaterThan(10);
		for (String command : commands) {
			String complete = command.replace("$TOKEN", token)
				.replace("users/<id>", "users/" + carol.required("id").asString())
				.replace("<id>", command.contains("location") ? office() : "")
				.replace("http://127.0.0.1:9001/admin", admin(""))
				.replace("http://127.0.0.1:9000", "http://127.0.0.1:" + this.port);
			HttpResponse<String> answer = run(complete, carol.toString(), everything);
			assertThat(answer.statusCode()).as("%s%n%s", command, answer.body()).isBetween(200, 299);
		}
	}

	private HttpResponse<String> run(String command, String carol, String everything) throws Exception {
		List<String> words = WORD.matcher(command.replaceFirst(" > .*", ""))
			.results()
			.map((match) -> match.group().replaceAll("^['\"]|['\"]$", ""))
			.toList();
		int data = words.indexOf("-d");
		String body = (data >= 0) ? words.get(data + 1) : null;
		body = "@carol.json".equals(body) ? carol : "@everything.json".equals(body) ? everything : body;
		int method = words.indexOf("-X");
		String bearer = words.stream().filter((word) -> word.startsWith("Authorization: ")).findAny().orElse("");
		String address = words.stream().filter((word) -> word.startsWith("http://")).findAny().orElseThrow();
		return send((method >= 0) ? words.get(method + 1) : (body != null) ? "POST" : "GET", address, body,
				bearer.replace("Authorization: ", ""));
	}

	private String order() throws Exception {
		String answer = send("POST", admin("/tokens"), """
				{"user":"alice@contoso.example","client":"30000000-0000-4000-8000-000000000001",
				"api":"00000003-0000-0000-c000-000000000000","scopes":["User.Read"]}""", "").body();
		return JsonMapper.shared().readTree(answer).required("access_token").asString();
	}

	// anew, since the directory was reloaded meanwhile
	private String office() throws Exception {
		String office = "{\"id\":\"0ff1ce00-0000-4000-8000-000000000001\",\"displayName\":\"Office\",\"isTrusted\":true}";
		HttpResponse<String> added = send("POST", admin("/directory/namedLocations"), office, "");
		assertThat(added.statusCode()).as(added.body()).isBetween(200, 299);
		return JsonMapper.shared().readTree(office).required("id").asString();
	}

	private JsonNode carol() throws Exception {
		JsonNode users = JsonMapper.shared().readTree(send("GET", admin("/directory/users"), null, "").body());
		return users.valueStream()
			.filter((user) -> user.path("userPrincipalName").asString().equals(CAROL))
			.findAny()
			.orElseThrow();
	}

	private String admin(String path) {
		return "http://127.0.0.1:" + this.listener.localPort() + "/admin" + path;
	}

	private HttpResponse<String> send(String method, String address, String body, String authorization)
			throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.replace("$", "%24")))
			.header("Content-Type", "application/json")
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody());
		if (!authorization.isEmpty()) {
			request.header("Authorization", authorization);
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
