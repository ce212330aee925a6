package com.example.quartet.identitysupport.testing;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What both APIs do with callers that bring no token, or one that is not for them.
 */
public abstract class TurnsStrangersAway extends ApiCalls {

	/**
	 * What needs a token.
	 * @return an address to read
	 */
	protected abstract String path();

	@Test
	void aCallerWithoutATokenIsTurnedAway() {
		MvcTestResult answer = this.api.get().uri(path()).exchange();
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(challenge(answer)).startsWith("Bearer ");
	}

	@Test
	void aTokenInTheAddressDoesNotCount() {
		assertThat(this.api.get().uri(path() + "?access_token={token}", Tokens.alice("Todo.Read Profile.Read")))
			.hasStatus(401);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("tokensThatAreNotForUs")
	void aTokenThatIsNotForUsIsRefusedAndTheAnswerSaysWhy(String reason, String token) {
		MvcTestResult answer = get(token, path());
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(challenge(answer)).startsWith("Bearer ").contains("error=\"invalid_token\"").contains(reason);
	}

	@Test
	void inProductionTheLogAloneTellsTheChecks() {
		assertThat(get(Tokens.signedByAStranger(), path())).hasStatus(401).bodyJson().doesNotHavePath("$.checks");
	}

	@ParameterizedTest
	@CsvSource({ "GET,/", "GET,/api", "PUT,/api/me", "DELETE,/api/me", "GET,/api/me/", "GET,/actuator",
			"GET,/actuator/env", "GET,/error", "GET,/h2-console", "GET,/login", "GET,/logout" })
	void whatIsNotAllowedIsDenied(HttpMethod method, String address) {
		assertThat(call(Tokens.alice("Todo.ReadWrite Profile.ReadWrite"), method, address)).hasStatus(403)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(this.api.method(method).uri(address)).hasStatus(401);
	}

	@Test
	void pagesOfOtherSitesMayNotCallUnlessTheyAreNamed() {
		assertThat(this.api.options()
			.uri(path())
			.header(HttpHeaders.ORIGIN, "https://app.example.com")
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET")).hasStatus(403)
			.doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
	}

	@Test
	void healthIsOpenAndTellsNoDetails() {
		assertThat(this.api.get().uri("/actuator/health")).hasStatusOk()
			.bodyJson()
			.doesNotHavePath("$.components")
			.extractingPath("$.status")
			.isEqualTo("UP");
	}

	static Stream<Arguments> tokensThatAreNotForUs() {
		return Stream.of(refused("aud should be", (claims) -> claims.put("aud", Tokens.WEB_APP)),
				refused("Microsoft Graph token", (claims) -> claims.put("aud", "00000003-0000-0000-c000-000000000000")),
				refused("aud should be", (claims) -> claims.put("aud", List.of())),
				refused("is not one of those", (claims) -> {
					claims.put("tid", "11111111-1111-4111-8111-111111111111");
					claims.put("iss", Tokens.issuer("11111111-1111-4111-8111-111111111111"));
				}), refused("iss should be", (claims) -> claims.put("tid", Tokens.FABRIKAM)),
				refused("iss should be", (claims) -> claims.put("iss", claims.get("iss") + "/more")),
				refused("tid should be", (claims) -> claims.remove("tid")), refused("expired", (claims) -> {
					claims.put("iat", Date.from(Instant.now().minusSeconds(180)));
					claims.put("exp", Date.from(Instant.now().minusSeconds(90)));
				}), refused("before", (claims) -> claims.put("nbf", Date.from(Instant.now().plusSeconds(90)))),
				refused("is it an ID token?", (claims) -> {
					claims.remove("azp");
					claims.remove("scp");
					claims.put("nonce", "n");
				}), refused("neither scp nor roles", (claims) -> claims.remove("scp")),
				Arguments.of("Unsupported algorithm", Tokens.unsigned()),
				Arguments.of("Invalid signature", Tokens.signedByAStranger()),
				Arguments.of("Microsoft Graph token", Tokens.forMicrosoftGraph()),
				Arguments.of("Another algorithm expected", Tokens.signedWithThePublicKeyAsSecret()),
				Arguments.of("Another algorithm expected", Tokens.signedWithAnotherAlgorithm()),
				Arguments.of("Malformed token", "rubbish"));
	}

	private static Arguments refused(String reason, Consumer<Map<String, Object>> change) {
		return Arguments.of(reason, Tokens.signed(change));
	}

}
