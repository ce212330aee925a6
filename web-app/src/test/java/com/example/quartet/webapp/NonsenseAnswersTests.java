package com.example.quartet.webapp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whichever value of an answer makes no sense, the page is there without it or says that
 * the API is away: nothing broke on our side.
 */
@WebAppTest
@TestPropertySource(properties = "quartet.identity.onboarding=true")
@ExtendWith(OutputCaptureExtension.class)
class NonsenseAnswersTests {

	private static final List<String> NONSENSE = List.of("null", "\"\"", "\"nonsense\"", "\"\uD83D\uDE00\"", "42",
			"-1e300", "true", "{}", "[]", "[null]", "[{}]");

	private static final JsonMapper json = JsonMapper.shared();

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					/todos             | GET /api/todos       | {"items":[{"id":"11111111-2222-4333-8444-555555555555","title":"Milk","notes":"2 l","due":"2026-11-20","done":false,"owner":{"tid":"8eaef023-2b34-4da1-9baa-8bc8c9d6a490","oid":"ada"},"reminders":[{"message":"Late","created":"2026-11-21T02:00:00Z"}]}],"next":"c"}
					/todos/11111111-2222-4333-8444-555555555555 | GET /api/todos/11111111-2222-4333-8444-555555555555 | {"id":"11111111-2222-4333-8444-555555555555","title":"Milk","notes":"2 l","due":"2026-11-20","done":false,"owner":{"tid":"8eaef023-2b34-4da1-9baa-8bc8c9d6a490","oid":"ada"},"reminders":[{"message":"Late","created":"2026-11-21T02:00:00Z"}]}
					/organisations     | GET /api/tenants     | {"items":[{"tid":"5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11","connected":"2026-11-21T02:00:00Z","administrator":"f1","administratorName":"Frida"}],"events":[{"tid":"5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11","happened":"2026-11-21T02:00:00Z","action":"CONNECTED","byTid":"t","byOid":"f1","byName":"Frida"}]}
					# region downstream
					/profile           | GET /api/me          | {"caller":{"tid":"t","oid":"ada","name":"Ada","app":"a","roles":["Todo.Admin"]},"unavailable":"why","profile":{"displayName":"Ada","userPrincipalName":"ada@contoso","timeZone":"Europe/London","locale":"en-GB","workingDays":["MONDAY"],"caller":{"app":"b"}}}
					/profile/personal  | GET /api/me/personal | {"phone":"+31 20 555 0123","birthday":"1990-01-31","acrs":["c1"]}
					/exports           | GET /api/exports     | {"items":[{"id":"11111111-2222-4333-8444-555555555555","state":"FAILED","todos":3,"failure":"EXPIRED"}]}
					/profile           | GET /v1.0/me         | {"id":"ada","displayName":"Ada","mail":"ada@contoso","jobTitle":"Countess","officeLocation":"London"}
					# endregion
					# region daemon
					/runs              | GET /api/runs        | {"items":[{"app":"a","started":"2026-11-21T02:00:00Z","ended":"2026-11-21T02:00:05Z","outcome":"DONE","reminded":1,"alreadyReminded":2,"failed":3,"message":"m"}]}
					/runs              | GET /api/runs/status | {"items":[{"app":"a","reported":"2026-11-21T02:00:00Z","status":{"runningSince":"2026-11-21T02:00:00Z","nextRun":"2026-11-21T02:00:00Z","tokens":[{"api":"todo-api","issued":"2026-11-21T02:00:00Z","expires":"2026-11-21T02:00:00Z"}],"tokenRequests":1,"tokenCacheHits":2,"retries":3,"waitingFor":"todo-api","waitingUntil":"2026-11-21T02:00:00Z"}}]}
					# endregion
					""")
	void anyValueOfAnAnswerMayBeNonsense(String page, String request, String good, CapturedOutput log) {
		this.api.answers("GET /api/runs", 200, "{\"items\":[]}");
		this.ada.opens("/profile/graph");
		this.api.answers(request, 200, good);
		assertThat(this.ada.opens(page)).as(page).hasStatusOk();
		List<String> wrong = new ArrayList<>();
		for (String answer : answersWithNonsense(json.readTree(good))) {
			this.api.answers(request, 200, answer);
			if (!isShownOrAway(this.ada.opens(page))) {
				wrong.add(answer);
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(log).doesNotContain("\tat ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					GET  | /todos                   |           | GET /api/todos
					GET  | /todos/11111111-2222-4333-8444-555555555555 | | GET /api/todos/11111111-2222-4333-8444-555555555555
					POST | /todos                   | title=Milk&_key=99999999-2222-4333-8444-555555555555 | POST /api/todos
					POST | /todos/11111111-2222-4333-8444-555555555555 | title=Milk&notes=&due=&_seen=1 | PATCH /api/todos/11111111-2222-4333-8444-555555555555
					POST | /todos/11111111-2222-4333-8444-555555555555/done | done=true | PATCH /api/todos/11111111-2222-4333-8444-555555555555
					POST | /todos/11111111-2222-4333-8444-555555555555/delete | title=Milk | DELETE /api/todos/11111111-2222-4333-8444-555555555555
					GET  | /organisations           |           | GET /api/tenants
					POST | /organisations/5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11/remove | | DELETE /api/tenants/5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11
					# region downstream
					GET  | /profile                 |           | GET /api/me
					GET  | /profile/personal        |           | GET /api/me/personal
					POST | /profile/personal        | phone=1&birthday= | PATCH /api/me/personal
					GET  | /exports                 |           | GET /api/exports
					POST | /exports                 |           | POST /api/exports
					GET  | /exports/11111111-2222-4333-8444-555555555555/content | | GET /api/exports/11111111-2222-4333-8444-555555555555/content
					POST | /exports/11111111-2222-4333-8444-555555555555/delete | | DELETE /api/exports/11111111-2222-4333-8444-555555555555
					# endregion
					# region daemon
					GET  | /runs                    |           | GET /api/runs
					# endregion
					""")
	void anyRefusalOfAnApiIsAPageOfOurs(String method, String page, String form, String request, CapturedOutput log) {
		List<String> wrong = new ArrayList<>();
		for (int status : new int[] { 400, 402, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 418, 421,
				422, 423, 425, 426, 428, 429, 431, 451, 499 }) {
			this.api.answers(request, status, "{\"title\":\"No\"}");
			MvcTestResult answer = "GET".equals(method) ? this.ada.opens(page)
					: this.ada.sends(page,
							UriComponentsBuilder.fromUriString("?" + Objects.requireNonNullElse(form, ""))
								.build()
								.getQueryParams()
								.toSingleValueMap());
			if (!isShownOrAway(answer) && !leadsElsewhere(answer, page)) {
				wrong.add("%d".formatted(status));
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(log).doesNotContain("\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tid", "oid", "iss", "aud", "sub", "exp", "iat", "nbf", "ver", "name",
			"preferred_username", "sid", "login_hint", "idp", "acr", "amr", "auth_time", "groups", "_claim_names",
			"roles", "wids", "email", "azp", "nonce", "at_hash", "c_hash", "cnf" })
	void anyClaimOfAnIdTokenMayBeNonsense(String claim, CapturedOutput log) {
		List<String> wrong = new ArrayList<>();
		for (Object value : new Object[] { "", "nonsense", 42, -1e300, true, Map.of(), List.of(), List.of(42),
				List.of(Map.of()), Map.of("a", List.of()) }) {
			this.api.writesInTheIdToken((claims) -> claims.claim(claim, value));
			MvcTestResult signedIn = this.ada.finishes(this.ada.beginsToSignIn("/todos"));
			MvcTestResult shown = this.ada.opens("/profile");
			if (isBroken(signedIn) || isBroken(shown)) {
				wrong.add(String.valueOf(value));
			}
			this.api.writesInTheIdToken(UnaryOperator.identity());
			this.ada.signsIn();
		}
		assertThat(wrong).isEmpty();
		assertThat(log).doesNotContain("\tat ");
	}

	private static boolean isBroken(MvcTestResult page) {
		return page.getUnresolvedException() != null || page.getResponse().getStatus() == 500;
	}

	private static boolean leadsElsewhere(MvcTestResult page, String here) {
		return page.getUnresolvedException() == null && (page.getResponse().getStatus() == 422
				|| page.getResponse().getStatus() == 302 && !here.equals(page.getResponse().getRedirectedUrl())
				|| "POST".equals(page.getRequest().getMethod()) && page.getResponse().getStatus() == 302);
	}

	private static boolean isShownOrAway(MvcTestResult page) {
		if (page.getUnresolvedException() != null) {
			return false;
		}
		MockHttpServletResponse answer = page.getResponse();
		// what has no message has its name between question marks
		return Set.of(200, 503).contains(answer.getStatus())
				&& !new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).contains("??");
	}

	private static List<String> answersWithNonsense(JsonNode good) {
		List<String> answers = new ArrayList<>(NONSENSE);
		change(good, () -> answers.add(good.toString()));
		return answers;
	}

	/**
	 * Makes one value after the other nonsense, or takes it away.
	 */
	private static void change(JsonNode parent, Runnable changed) {
		if (parent instanceof ObjectNode object) {
			for (String name : List.copyOf(object.propertyNames())) {
				JsonNode value = object.get(name);
				each((nonsense) -> object.set(name, nonsense), changed);
				object.remove(name);
				changed.run();
				object.set(name, value);
				change(value, changed);
			}
		}
		else if (parent instanceof ArrayNode array) {
			for (int index = 0; index < array.size(); index++) {
				JsonNode value = array.get(index);
				int place = index;
				each((nonsense) -> array.set(place, nonsense), changed);
				array.set(index, value);
				change(value, changed);
			}
		}
	}

	private static void each(Consumer<JsonNode> place, Runnable changed) {
		for (String nonsense : NONSENSE) {
			place.accept(json.readTree(nonsense));
			changed.run();
		}
	}

}
