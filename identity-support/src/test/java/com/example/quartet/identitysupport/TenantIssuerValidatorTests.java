package com.example.quartet.identitysupport;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;

class TenantIssuerValidatorTests {

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	private static final String BASE = "http://127.0.0.1:9000/";

	@Test
	void theIssuerIsTheTemplateFilledWithTheTokensOwnTenant() {
		assertThat(refusal(Map.of("tid", CONTOSO, "iss", BASE + CONTOSO + "/v2.0", "ver", "2.0"))).isEmpty();
		assertThat(refusal(Map.of("tid", CONTOSO, "iss", BASE + FABRIKAM + "/v2.0", "ver", "2.0")))
			.contains("iss should be " + BASE + CONTOSO + "/v2.0 but is " + BASE + FABRIKAM);
	}

	@Test
	void theIssuerOfAnIdTokenIsAUrlToSpringSecurity() throws Exception {
		assertThat(refusal(Map.of("tid", CONTOSO, "iss", URI.create(BASE + CONTOSO + "/v2.0").toURL(), "ver", "2.0")))
			.isEmpty();
	}

	@Test
	void anIssuerThatOnlyBeginsRightIsRefused() {
		assertThat(refusal(Map.of("tid", CONTOSO, "iss", BASE + CONTOSO + "/v2.0/evil", "ver", "2.0")))
			.contains("iss should be");
	}

	@Test
	void aVersionOneTokenNeedsTheIssuerOfVersionOne() {
		assertThat(refusal(Map.of("tid", CONTOSO, "iss", BASE + "sts/" + CONTOSO + "/", "ver", "1.0"))).isEmpty();
		assertThat(refusal(Map.of("tid", CONTOSO, "iss", BASE + CONTOSO + "/v2.0", "ver", "1.0")))
			.contains("iss should be");
	}

	@Test
	void aTenantThatIsNotOnTheListIsRefusedAlsoWithItsOwnIssuer() {
		assertThat(refusal(Map.of("tid", FABRIKAM, "iss", BASE + FABRIKAM + "/v2.0", "ver", "2.0")))
			.contains("tenant " + FABRIKAM + " is not one of those");
	}

	@Test
	void aTenantThatWasAdmittedSinceIsLetInWithItsOwnIssuerAlone() {
		TenantAdmission fabrikam = (token) -> FABRIKAM.equals(token.getClaimAsString("tid"));
		assertThat(refusal(fabrikam, Map.of("tid", FABRIKAM, "iss", BASE + FABRIKAM + "/v2.0", "ver", "2.0")))
			.isEmpty();
		assertThat(refusal(fabrikam, Map.of("tid", FABRIKAM, "iss", BASE + CONTOSO + "/v2.0", "ver", "2.0")))
			.contains("iss should be");
	}

	@Test
	void personalAccountsAreNeverAdmittedAsAnOrganisation() {
		String personal = IdentityProperties.CONSUMERS;
		assertThat(refusal((token) -> true, Map.of("tid", personal, "iss", BASE + personal + "/v2.0", "ver", "2.0")))
			.contains("tenant " + personal + " is not one of those");
	}

	@Test
	void aTokenWithoutATenantIsRefused() {
		assertThat(refusal(Map.of("iss", BASE + CONTOSO + "/v2.0"))).contains("tid should be the GUID");
		assertThat(refusal(Map.of("tid", "common", "iss", BASE + "common/v2.0"))).contains("tid should be the GUID");
		assertThat(refusal(Map.of("tid", List.of(CONTOSO), "iss", BASE + CONTOSO + "/v2.0")))
			.contains("tid should be the GUID");
	}

	@Test
	void theIssuerThatATokenWithoutATenantShouldHaveNamesNone() {
		Jwt token = Jwt.withTokenValue("token").header("alg", "RS256").claim("iss", BASE + CONTOSO + "/v2.0").build();
		assertThat(contosoAlone(TenantAdmission.NONE).check(token)).extracting(TokenCheck::expected)
			.contains(BASE + "{tid}/v2.0");
		assertThat(contosoAlone(TenantAdmission.NONE).check(token)).extracting(TokenCheck::received)
			.contains("nothing");
	}

	@Test
	void aTokenWithoutAnIssuerIsRefused() {
		assertThat(refusal(Map.of("tid", CONTOSO, "ver", "2.0"))).contains("but is null");
	}

	private static String refusal(Map<String, Object> claims) {
		return refusal(TenantAdmission.NONE, claims);
	}

	private static String refusal(TenantAdmission admission, Map<String, Object> claims) {
		Jwt token = Jwt.withTokenValue("token")
			.header("alg", "RS256")
			.claims((all) -> all.putAll(claims))
			.claim("sub", "alice")
			.build();
		return contosoAlone(admission).validate(token)
			.getErrors()
			.stream()
			.map(OAuth2Error::getDescription)
			.collect(Collectors.joining());
	}

	private static TenantIssuerValidator contosoAlone(TenantAdmission admission) {
		return new TenantIssuerValidator(new IdentityProperties("http://127.0.0.1:9000", CONTOSO, CONTOSO,
				"http://127.0.0.1:9000", List.of(CONTOSO)), admission);
	}

}
