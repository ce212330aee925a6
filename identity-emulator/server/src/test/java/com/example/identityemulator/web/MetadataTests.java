package com.example.identityemulator.web;

import java.util.List;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class MetadataTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	SigningKeys keys;

	@Autowired
	TokenEndpoint tokens;

	@ParameterizedTest
	@CsvSource({ Names.CONTOSO + "," + Names.CONTOSO + "," + Names.CONTOSO,
			"contoso.onmicrosoft.com," + Names.CONTOSO + "," + Names.CONTOSO, "common,common,{tenantid}",
			"organizations,organizations,{tenantid}", "consumers,consumers," + Names.PERSONAL,
			Names.PERSONAL + "," + Names.PERSONAL + "," + Names.PERSONAL })
	void everyFormOfATenantHasItsMetadata(String asked, String inAddresses, String inIssuer) {
		Map<String, Object> metadata = get("/" + asked + "/v2.0/.well-known/openid-configuration").json();
		assertThat(metadata).containsEntry("issuer", "http://127.0.0.1:9000/" + inIssuer + "/v2.0")
			.containsEntry("authorization_endpoint", "http://127.0.0.1:9000/" + inAddresses + "/oauth2/v2.0/authorize")
			.containsEntry("token_endpoint", "http://127.0.0.1:9000/" + inAddresses + "/oauth2/v2.0/token")
			.containsEntry("jwks_uri", "http://127.0.0.1:9000/" + inAddresses + "/discovery/v2.0/keys")
			.containsEntry("end_session_endpoint", "http://127.0.0.1:9000/" + inAddresses + "/oauth2/v2.0/logout")
			.containsKeys("userinfo_endpoint", "device_authorization_endpoint", "response_types_supported",
					"response_modes_supported", "subject_types_supported", "http_logout_supported",
					"frontchannel_logout_supported")
			// the platform publishes neither, and strict clients stop there
			.doesNotContainKeys("code_challenge_methods_supported", "frontchannel_logout_session_supported");
	}

	@Test
	void bothSpellingsAcceptAnAppWithItsOwnKeys() {
		for (String path : List.of("/v2.0/.well-known/openid-configuration",
				"/.well-known/v2.0/openid-configuration")) {
			assertThat(get("/" + Names.CONTOSO + path + "?appid=" + Names.WEB_APP).json("jwks_uri"))
				.endsWith("/discovery/v2.0/keys?appid=" + Names.WEB_APP);
		}
	}

	@Test
	void version1HasItsOwnIssuerAndKeysAddress() {
		Answer answer = get("/" + Names.CONTOSO + "/.well-known/openid-configuration");
		assertThat(answer.json("issuer")).isEqualTo("http://127.0.0.1:9000/sts/" + Names.CONTOSO + "/");
		assertThat(answer.json("jwks_uri")).endsWith(Names.CONTOSO + "/discovery/keys");
	}

	@Test
	void anUnknownTenantIsNotFound() {
		Answer answer = get("/nowhere.example/v2.0/.well-known/openid-configuration");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json("error_description")).startsWith("AADSTS90002: Tenant 'nowhere.example' not found.");
		assertThat(answer.json().get("error_codes")).isEqualTo(List.of(90002));
		assertThat(answer.json("error")).isEqualTo("invalid_tenant");
	}

	@ParameterizedTest
	@CsvSource({ "Host, attacker.example", "X-Forwarded-Host, attacker.example", "Forwarded, host=attacker.example" })
	void aHeaderThatNamesAnotherHostChangesNothing(String header, String value) {
		Answer answer = new Answer(
				this.mvc.get().uri("/common/v2.0/.well-known/openid-configuration").header(header, value).exchange());
		assertThat(answer.text()).doesNotContain("attacker.example");
	}

	@Test
	void keysArePublishedWithTheirCertificates() {
		assertThat(published("/discovery/keys")).hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy((key) -> assertThat(key).containsOnlyKeys("kty", "use", "kid", "x5t", "n", "e", "x5c"))
			.allSatisfy((key) -> assertThat(key.get("kid")).isEqualTo(key.get("x5t")));
	}

	@Test
	void everyKeyNamesItsIssuer() {
		assertThat(published("/discovery/v2.0/keys")).hasSizeGreaterThanOrEqualTo(2)
			.allSatisfy(
					(key) -> assertThat(key).containsOnlyKeys("kty", "use", "kid", "x5t", "n", "e", "x5c", "issuer"))
			.allSatisfy((key) -> assertThat(key.get("issuer").toString()).startsWith("http://127.0.0.1:9000/")
				.endsWith("/v2.0"));
		List<Map<String, Object>> keys = (List<Map<String, Object>>) get("/common/discovery/v2.0/keys").json()
			.get("keys");
		assertThat(keys).extracting((key) -> key.get("issuer"))
			.containsOnly("http://127.0.0.1:9000/{tenantid}/v2.0", "http://127.0.0.1:9000/" + Names.PERSONAL + "/v2.0");
	}

	@Test
	void theKeysOfPersonalAccountsArePublishedWhereTheySignIn() {
		List<String> personal = this.keys.ofPersonalAccounts().stream().map(RSAKey::getKeyID).toList();
		assertThat(kids("/consumers/discovery/v2.0/keys")).isEqualTo(personal);
		assertThat(kids("/common/discovery/v2.0/keys")).containsAll(personal).hasSizeGreaterThan(personal.size());
		assertThat(kids("/organizations/discovery/v2.0/keys")).isNotEmpty().doesNotContainAnyElementsOf(personal);
		assertThat(kids("/" + Names.CONTOSO + "/discovery/v2.0/keys")).isNotEmpty()
			.doesNotContainAnyElementsOf(personal);
	}

	@Test
	void version1NamesItsOwnEndpointsAndTheySayWhatToUse() {
		Answer metadata = get("/" + Names.CONTOSO + "/.well-known/openid-configuration");
		assertThat(metadata.json("token_endpoint")).endsWith("/oauth2/token");
		Answer answer = get("/" + Names.CONTOSO + "/oauth2/authorize");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json("error_description")).contains("/" + Names.CONTOSO + "/oauth2/v2.0/authorize");
	}

	@Test
	void afterARollOverTheNextKeySignsAndTheOldOneStaysPublished() throws Exception {
		List<Map<String, Object>> before = published("/discovery/v2.0/keys");
		this.keys.rollOver();
		String token = this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API).json("access_token");
		assertThat(SignedJWT.parse(token).getHeader().getKeyID()).isEqualTo(before.get(1).get("kid"));
		assertThat(published("/discovery/v2.0/keys")).containsAll(before).hasSizeGreaterThan(2);
		assertThat(this.keys.hasSigned(SignedJWT.parse(token))).isTrue();
	}

	@Test
	void instanceDiscoveryPointsAtTheTenant() {
		Answer answer = get("/common/discovery/instance?api-version=1.1&authorization_endpoint="
				+ "https://127.0.0.1:9000/" + Names.CONTOSO + "/oauth2/v2.0/authorize");
		assertThat(answer.json("tenant_discovery_endpoint"))
			.isEqualTo("http://127.0.0.1:9000/" + Names.CONTOSO + "/v2.0/.well-known/openid-configuration");
		assertThat(answer.text()).contains("\"aliases\":[\"127.0.0.1:9000\"]");
	}

	@Test
	void anErrorsAddressExplainsIt() {
		assertThat(get("/error?code=65001").text()).contains("AADSTS65001", "has not consented")
			.doesNotContain("AADSTS50058");
	}

	@Test
	void theStartPageSaysWhatThisIs() {
		Answer page = new Browser(this.mvc).open("/");
		assertThat(page.text()).contains("never for production", Names.ALICE, Names.WEB_APP, "Fabrikam");
	}

	private List<String> kids(String address) {
		List<Map<String, Object>> keys = (List<Map<String, Object>>) get(address).json().get("keys");
		return keys.stream().map((key) -> key.get("kid").toString()).toList();
	}

	private List<Map<String, Object>> published(String path) {
		return (List<Map<String, Object>>) get("/" + Names.CONTOSO + path).json().get("keys");
	}

	private Answer get(String address) {
		return new Browser(this.mvc).open(address);
	}

}
