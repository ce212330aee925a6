package com.example.identityemulator.admin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import com.example.identityemulator.Names;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.registrations=src/test/resources/registrations", "emulator.admin-port=0" })
class AdminOrdersTests {

	private static final String ALICE = "'user':'%s','client':'%s','api':'%s','scopes':['Orders.Read']"
		.formatted(Names.ALICE, Names.WEB_APP, Names.ORDERS_API);

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	AdminConnectorCustomizer listener;

	@Autowired
	SigningKeys keys;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			faults | {'kind':'cut','tims':2}      | tims
			tokens | {'client':'x','scope':'y'}   | scope
			""")
	void aMemberThatAnOrderDoesNotHaveIsRefusedByName(String path, String order, String name) throws Exception {
		assertThat(post(path, order)).contains("there is no member " + name + " in this order, but [");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			faults | {'kind':'explode'}             | kind is \\"explode\\", but should be one of [\\"error\\",
			faults | {'kind':'cut','times':'often'} | times is \\"often\\", but should be a value of type Integer
			""")
	void aValueThatAMemberCannotHaveIsRefusedInTheWordsOfAnOrder(String path, String order, String sentence)
			throws Exception {
		assertThat(post(path, order)).contains(sentence).doesNotContain("com.example", "tools.jackson");
	}

	@Test
	void aScopeThatTheApiDoesNotHaveIsRefusedByName() throws Exception {
		assertThat(post("tokens", "{%s}".formatted(ALICE.replace("Orders.Read", "No.Such"))))
			.contains("there is no scope of Orders No.Such");
	}

	@Test
	void claimsAreAddedRemovedAndWrongAsOrdered() throws Exception {
		Map<String, Object> claims = SignedJWT
			.parse(token("{%s,'claims':{'oid':null,'tid':'wrong','exp':1,'extra':[1]}}"))
			.getPayload()
			.toJSONObject();
		assertThat(claims).containsEntry("tid", "wrong")
			.containsEntry("exp", 1L)
			.containsKeys("extra", "sub", "scp")
			.doesNotContainKey("oid");
	}

	@Test
	void theHeaderIsAsOrdered() throws Exception {
		JWSHeader header = SignedJWT.parse(token("{%s,'header':{'kid':'unknown','typ':null}}")).getHeader();
		assertThat(header.getKeyID()).isEqualTo("unknown");
		assertThat(header.getType()).isNull();
		String unsigned = token("{%s,'header':{'alg':'none'}}");
		assertThat(JWTParser.parse(unsigned).getHeader().getAlgorithm().getName()).isEqualTo("none");
		assertThat(unsigned).endsWith(".");
		assertThat(verifies(token("{%s,'header':{'alg':'PS256'}}"))).isTrue();
		assertThat(token("{%s,'header':{'alg':'HS256'}}").split("[.]")).hasSize(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "foreign", "broken" })
	void aSignatureIsWrongAsOrdered(String signature) throws Exception {
		assertThat(verifies(token("{%s,'signature':'" + signature + "'}"))).isFalse();
		assertThat(verifies(token("{%s,'claims':{'extra':1}}"))).isTrue();
	}

	@Test
	void anIdTokenComesInPlaceOfAnAccessToken() throws Exception {
		String answer = post("tokens", "{'kind':'id_token',%s}".formatted(ALICE));
		SignedJWT token = SignedJWT.parse(JsonMapper.shared().readTree(answer).get("id_token").asString());
		assertThat(token.getJWTClaimsSet().getAudience()).containsExactly(Names.WEB_APP);
		assertThat(token.getJWTClaimsSet().getClaims()).containsKey("nonce").doesNotContainKey("scp");
		assertThat(post("tokens", "{'kind':'id_token','client':'" + Names.DAEMON + "'}")).contains("about a user");
	}

	private boolean verifies(String text) throws Exception {
		SignedJWT token = SignedJWT.parse(text);
		for (RSAKey key : this.keys.all()) {
			if (key.getKeyID().equals(token.getHeader().getKeyID())) {
				return token.verify(new RSASSAVerifier(key));
			}
		}
		return false;
	}

	private String token(String order) throws Exception {
		String answer = post("tokens", order.formatted(ALICE));
		return JsonMapper.shared().readTree(answer).get("access_token").asString();
	}

	private String post(String path, String json) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.listener.localPort() + "/admin/" + path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

}
