package com.example.quartet.identitysupport.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.example.quartet.identitysupport.api.IdentityApiProperties.ApplicationsBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class ApiTokensAutoConfigurationTests {

	private static final String API = "80810000-0000-4000-8000-000000000002";

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

	@Test
	void aVersionOneTokenIsForTheAppIdUri() {
		assertThat(refusal(this.audience, (claims) -> {
			claims.put("ver", "1.0");
			claims.put("aud", List.of("api://" + API));
		})).isNull();
		assertThat(refusal(this.audience, (claims) -> claims.put("ver", "1.0"))).contains("aud should be api://" + API);
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
		assertThat(refusal(this.kind, (claims) -> claims.remove("exp"))).contains("exp is missing");
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
			claims.put("sub", "alice");
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
		}))).isEqualTo(new Caller("contoso", "alice", WEB_APP, false, List.of(), "Alice Adams"));
		assertThat(Caller.of(token((claims) -> {
			claims.remove("azp");
			claims.put("appid", "daemon");
			claims.remove("scp");
			claims.put("idtyp", "app");
		})).appOnly()).isTrue();
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
			.claim("ver", "2.0")
			.claim("aud", List.of(API))
			.claim("azp", WEB_APP)
			.claim("tid", "contoso")
			.claim("oid", "alice")
			.claim("scp", "Todo.Read")
			.claim("name", "Alice Adams")
			.expiresAt(Instant.now().plusSeconds(60))
			.claims(change)
			.build();
	}

}
