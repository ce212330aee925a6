package com.example.quartet.workshop.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.zip.InflaterInputStream;

import com.example.quartet.systemtests.journey.Todos;
import com.example.quartet.systemtests.journey.Tokens;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.example.quartet.systemtests.running.Quartet.DaemonRun;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Showing what goes over the wire must give nothing away: every secret that was ever
 * issued here is looked for in all that is kept, logged and shown.
 */
class NoSecretsJourneyTests {

	private final Quartet quartet = Quartet.running();

	private final Secrets secrets = new Secrets();

	private String adminsToken = "";

	@Test
	void noSecretThatWasEverIssuedIsKeptOrLoggedOrShown() throws Exception {
		try (Visitor admin = new Visitor(this.quartet.webApp())) {
			admin.context().onRequest(this::hear);
			admin.visit("/oauth2/authorization/entra?way=hybrid");
			Visitor.giveCredentials(admin.page(), Visitor.ADMIN);
			FlowsJourneyTests.consentIfAsked(admin.page());
			Todos.add(admin.page(), "Keep a secret", LocalDate.now().minusDays(1));
			Visitor.link(admin.page(), "Profile").click();
			assertThat(admin.page().locator("#display-name")).isVisible();
			DaemonRun run = this.quartet.runDaemonWithCertificate();
			this.quartet.overheard().forEach(this::hear);
			admin.context().cookies().forEach((cookie) -> this.secrets.add("sid", cookie.value));
			assertThat(this.secrets.names()).contains("code", "code_verifier", "client_secret", "client_assertion",
					"refresh_token", "access_token", "id_token", "assertion", "nonce", "state", "sid");
			assertThat(this.secrets.in(pages(admin))).isEmpty();
			assertThat(this.secrets.in(recordedByTheApis())).isEmpty();
			assertThat(this.secrets.in(this.quartet.logs() + run.output())).isEmpty();
		}
	}

	private void hear(Request request) {
		this.secrets.hear(request.url());
		if (request.postData() != null) {
			this.secrets.hear(request.postData());
		}
	}

	private void hear(String body) {
		this.secrets.hear(body);
		if (body.startsWith("{")) {
			JsonMapper.shared().readTree(body).path("access_token").stringValueOpt().ifPresent(this::keepAdminsToken);
		}
	}

	private void keepAdminsToken(String token) {
		String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
		if (claims.contains("Todo.Admin") && claims.contains(Tokens.TODO_API)) {
			this.adminsToken = token;
		}
	}

	private static String pages(Visitor visitor) {
		StringBuilder pages = new StringBuilder();
		visitor.visit("/tokens");
		pages.append(visitor.page().content());
		visitor.visit("/flows");
		List<String> flows = visitor.page()
			.locator(".flow-list a")
			.all()
			.stream()
			.map((flow) -> flow.getAttribute("href"))
			.toList();
		for (String flow : flows) {
			visitor.visit(flow);
			pages.append(shown(visitor.page()));
		}
		assertThat(pages.toString()).contains("••••", "code_verifier", "client_assertion");
		return pages.toString();
	}

	// all but the token against forged forms, which is this session's own
	private static String shown(Page page) {
		Locator main = page.locator("main");
		return main.innerHTML();
	}

	private String recordedByTheApis() throws IOException, InterruptedException {
		HttpResponse<String> me = get("/api/me");
		byte[] header = Base64.getDecoder().decode(me.headers().firstValue("Workshop-Messages").orElseThrow());
		String inside = new String(new InflaterInputStream(new ByteArrayInputStream(header)).readAllBytes(),
				StandardCharsets.UTF_8);
		String daemons = get("/workshop/messages").body();
		assertThat(inside).contains("guarded");
		assertThat(daemons).contains("client-credentials", "client_assertion");
		return inside + daemons;
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.quartet.todoApi() + path))
				.header("Authorization", "Bearer " + this.adminsToken)
				.header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
				.build(), BodyHandlers.ofString());
	}

}
