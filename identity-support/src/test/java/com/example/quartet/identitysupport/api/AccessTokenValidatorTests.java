package com.example.quartet.identitysupport.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.TenantIssuerValidator;
import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.api.IdentityApiProperties.ApplicationsBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokenValidatorTests {

	private static final String API = "80810000-0000-4000-8000-000000000002";

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String ALICE = "a11ce000-0000-4000-a000-00000000c001";

	private static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	private final AccessTokenAudienceValidator audience = new AccessTokenAudienceValidator(
			settings(ApplicationsBy.ROLE));

	private final AccessTokenTypeValidator kind = new AccessTokenTypeValidator(settings(ApplicationsBy.ROLE));

	@Test
	void aVersionTwoTokenIsForTheApplicationId() {
		assertThat(refusal(this.audience, (claims) -> claims.put("aud", List.of(API)))).isNull();
		assertThat(refusal(this.audience, (claims) -> claims.put("aud", List.of("api://" + API))))
			.contains("aud should be " + API + " for a version 2.0 token but is [api://" + API + "]")
			.contains("ask for the scope api://" + API + "/.default");
	}

	@ParameterizedTest
	@ValueSource(strings = { "api://" + API, API })
	void aVersionOneTokenIsForTheAppIdUriOrTheApplicationId(String name) {
		assertThat(refusal(this.audience, (claims) -> claims.putAll(Map.of("ver", "1.0", "aud", List.of(name)))))
			.isNull();
		assertThat(refusal(this.audience, (claims) -> claims.putAll(Map.of("ver", "1.0", "aud", List.of(name + "x")))))
			.contains("aud should be api://%s or %1$s for a version 1.0 token".formatted(API));
	}

	@Test
	void aGraphTokenIsToldToBeOne() {
		assertThat(
				refusal(this.audience, (claims) -> claims.put("aud", List.of("00000003-0000-0000-c000-000000000000"))))
			.contains("this is a Microsoft Graph token");
	}

	@Test
	void anEmptyAudienceIsNoAudience() {
		assertThat(refusal(this.audience, (claims) -> claims.put("aud", List.of()))).contains("but is []");
		assertThat(refusal(this.audience, (claims) -> claims.remove("aud"))).contains("but is null");
	}

	@Test
	void anAccessTokenNamesItsClientAndWhatItMayDo() {
		assertThat(refusal(this.kind, (claims) -> {
		})).isNull();
		assertThat(refusal(this.kind, (claims) -> claims.remove("azp"))).contains("is it an ID token?");
		assertThat(refusal(this.kind, (claims) -> claims.remove("scp"))).contains("neither scp nor roles");
		assertThat(refusal(this.kind, (claims) -> claims.remove("oid"))).contains("oid is missing");
		assertThat(refusal(this.kind, (claims) -> claims.put("oid", "alice"))).contains("oid should be a GUID");
		assertThat(refusal(new StandardJwtValidator(Clock.systemUTC()), (claims) -> claims.remove("exp")))
			.contains("exp is missing");
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3, 6, 60 })
	void aTokenOfAnotherTimeNamesTheClockAndBothTimes(int minutes) {
		Instant now = Instant.parse("2026-11-29T12:00:00.5Z");
		StandardJwtValidator times = new StandardJwtValidator(Clock.fixed(now, ZoneOffset.UTC));
		Instant future = now.plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS);
		Instant past = now.minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS);
		assertThat(refusal(times, (claims) -> claims.put("exp", past)))
			.isEqualTo("Jwt expired at %s, and the clock of this API says 2026-11-29T12:00:00Z".formatted(past));
		assertThat(refusal(times, (claims) -> claims.putAll(Map.of("nbf", future, "exp", future.plusSeconds(60)))))
			.isEqualTo("Jwt used before %s, and the clock of this API says 2026-11-29T12:00:00Z".formatted(future));
	}

	@Test
	void anApplicationNeedsNoRoleWhereAListDecides() {
		AccessTokenTypeValidator byList = new AccessTokenTypeValidator(settings(ApplicationsBy.LIST));
		assertThat(refusal(byList, (claims) -> {
			claims.remove("scp");
			claims.put("idtyp", "app");
		})).isNull();
		assertThat(refusal(byList, (claims) -> {
			claims.remove("scp");
			claims.put("sub", ALICE);
		})).isNull();
		assertThat(refusal(byList, (claims) -> claims.remove("scp"))).contains("neither scp nor roles");
	}

	@Test
	void permissionsOfAnotherShapeAreNone() {
		assertThat(refusal(this.kind, (claims) -> claims.put("scp", List.of("Todo.Read")))).contains("one string");
		assertThat(refusal(this.kind, (claims) -> claims.put("scp", " "))).contains("one string");
		assertThat(refusal(this.kind, (claims) -> claims.put("roles", "Todo.Read.All"))).contains("list of strings");
		assertThat(refusal(this.kind, (claims) -> claims.put("roles", List.of(1)))).contains("list of strings");
	}

	@ParameterizedTest
	@ValueSource(strings = { "quote\"", "back\\slash", "line\r\nSet-Cookie: a=b", "caf\u00e9" })
	void wordsOfATokenCannotBreakTheHeader(String word) {
		assertThat(refusal(this.audience, (claims) -> claims.put("aud", List.of(word)))).matches("[\\x20-\\x7e]+")
			.doesNotContain("\"", "\\");
	}

	@Test
	void theCallerIsReadByTheVersionOfTheToken() {
		assertThat(Caller.of(token((claims) -> {
		}))).isEqualTo(new Caller(CONTOSO, ALICE, WEB_APP, false, List.of(), "Alice Adams"));
		assertThat(Caller.of(token((claims) -> {
			claims.remove("azp");
			claims.put("appid", "daemon");
			claims.remove("scp");
			claims.put("idtyp", "app");
		})).appOnly()).isTrue();
	}

	@Test
	void theTypeOfTheCallerDecidesBeforeItsPermissions() {
		assertThat(Caller.of(token((claims) -> {
			claims.remove("scp");
			claims.put("roles", List.of("Todo.ReadWrite.All"));
			claims.put("idtyp", "user");
		})).appOnly()).isFalse();
		assertThat(Caller.of(token((claims) -> {
			claims.remove("scp");
			claims.put("roles", List.of("Todo.ReadWrite.All"));
			claims.put("sub", "pairwise");
		})).appOnly()).isFalse();
		assertThat(Caller.of(token((claims) -> {
			claims.remove("scp");
			claims.put("roles", List.of("Todo.ReadWrite.All"));
			claims.put("sub", ALICE);
		})).appOnly()).isTrue();
	}

	@Test
	void theTableOfChecksIsTheDecisionItself() {
		for (ApplicationsBy applications : ApplicationsBy.values()) {
			AccessTokenValidator validator = validator(applications);
			for (Consumer<Map<String, Object>> change : changes()) {
				Jwt token = token(change);
				boolean accepted = !validator.validate(token).hasErrors();
				assertThat(validator.checks(token, true).stream().allMatch(TokenCheck::passed)).isEqualTo(accepted);
			}
		}
	}

	@Test
	void aTokenWithoutAnOidFailsThatCheckInTheTable() {
		assertThat(validator(ApplicationsBy.ROLE).checks(token((claims) -> claims.remove("oid")), true))
			.filteredOn((check) -> !check.passed())
			.extracting(TokenCheck::check)
			.containsExactly("oid");
	}

	@Test
	void anApplicationOnTheListNeedsNoRoleInTheTableEither() {
		assertThat(validator(ApplicationsBy.LIST).checks(token((claims) -> {
			claims.remove("scp");
			claims.put("sub", ALICE);
		}), true)).allMatch(TokenCheck::passed);
	}

	private static AccessTokenValidator validator(ApplicationsBy applications) {
		IdentityApiProperties api = settings(applications);
		IdentityProperties anyTenant = new IdentityProperties("http://127.0.0.1:9000", "common", "common",
				"http://127.0.0.1:9000", List.of("*"));
		return new AccessTokenValidator(List.of("RS256"),
				List.of(new AccessTokenVersionValidator(), new TenantIssuerValidator(anyTenant),
						new AccessTokenAudienceValidator(api), new StandardJwtValidator(Clock.systemUTC()),
						new AccessTokenTypeValidator(api)));
	}

	private static List<Consumer<Map<String, Object>>> changes() {
		List<Consumer<Map<String, Object>>> changes = new ArrayList<>();
		changes.add((claims) -> {
		});
		for (String claim : List.of("ver", "aud", "azp", "tid", "iss", "oid", "scp", "name")) {
			changes.add((claims) -> claims.remove(claim));
			changes.add((claims) -> claims.put(claim, List.of("other")));
			changes.add((claims) -> claims.put(claim, 7));
		}
		changes.add((claims) -> claims.put("exp", Instant.now().minusSeconds(61)));
		changes.add((claims) -> claims.put("nbf", Instant.now().plusSeconds(90)));
		changes.add((claims) -> claims.put("cnf", Map.of("x5t#S256", "another")));
		changes.add((claims) -> {
			claims.remove("scp");
			claims.put("idtyp", "app");
		});
		return changes;
	}

	private static IdentityApiProperties settings(ApplicationsBy applications) {
		return new IdentityApiProperties(API, null, applications, List.of(), List.of(), false);
	}

	private static String refusal(OAuth2TokenValidator<Jwt> rule, Consumer<Map<String, Object>> change) {
		return rule.validate(token(change))
			.getErrors()
			.stream()
			.map(OAuth2Error::getDescription)
			.findFirst()
			.orElse(null);
	}

	private static Jwt token(Consumer<Map<String, Object>> change) {
		return Jwt.withTokenValue("token")
			.header("alg", "RS256")
			.header("kid", "test")
			.claim("ver", "2.0")
			.claim("aud", List.of(API))
			.claim("azp", WEB_APP)
			.claim("tid", CONTOSO)
			.claim("iss", "http://127.0.0.1:9000/%s/v2.0".formatted(CONTOSO))
			.claim("oid", ALICE)
			.claim("scp", "Todo.Read")
			.claim("name", "Alice Adams")
			.expiresAt(Instant.now().plusSeconds(60))
			.claims(change)
			.build();
	}

}
