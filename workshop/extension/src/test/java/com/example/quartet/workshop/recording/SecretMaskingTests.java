package com.example.quartet.workshop.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SecretMaskingTests {

	@ParameterizedTest
	@ValueSource(strings = { "code", "state", "nonce", "code_verifier", "client_secret", "refresh_token", "device_code",
			"sid", "session_state", "password", "never_heard_of" })
	void whatIsNotKnownToBeHarmlessIsTakenForASecret(String name) {
		assertThat(SecretMasking.field(name, "the-secret-itself").toString()).contains("••••")
			.doesNotContain("the-secret-itself");
	}

	@ParameterizedTest
	@ValueSource(strings = { "scope", "response_type", "redirect_uri", "error_description", "WWW-Authenticate" })
	void whatTeachesIsShown(String name) {
		assertThat(SecretMasking.field(name, "what it says").value()).isEqualTo("what it says");
	}

	@Test
	void equalSecretsHaveEqualSigns() {
		assertThat(SecretMasking.field("state", "one").value()).isEqualTo(SecretMasking.field("state", "one").value());
		assertThat(SecretMasking.field("state", "one secret").value())
			.isNotEqualTo(SecretMasking.field("state", "another secret").value());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "access_token", "id_token", "assertion", "client_assertion", "id_token_hint", "Authorization" })
	void aTokenIsReadAndItsSignatureCutOff(String name) {
		String token = Tokens.signed((claims) -> claims.put("nonce", "the-nonce-itself"));
		MessageField field = SecretMasking.field(name, token);
		assertThat(field.token().claims()).containsEntry("tid", Tokens.CONTOSO);
		assertThat(field.token().header()).containsEntry("alg", "RS256");
		assertThat(field.toString()).doesNotContain(token.split("\\.")[1], token.split("\\.")[2], "the-nonce-itself");
	}

	@Test
	void oneTokenHasOneSignWhereverItStands() {
		String token = Tokens.alice("Todo.Read");
		assertThat(SecretMasking.field("Authorization", "Bearer " + token).value())
			.isEqualTo(SecretMasking.field("access_token", token).value())
			.isEqualTo(SecretMasking.field("assertion", token).value());
	}

	@Test
	void anOpaqueTokenIsASecret() {
		MessageField field = SecretMasking.field("access_token", "opaque-and-long-enough");
		assertThat(field.token()).isNull();
		assertThat(field.value()).startsWith("••••");
	}

	@Test
	void aTokenInAnUnexpectedPlaceIsASecretToo() {
		assertThat(SecretMasking.field("never_heard_of", Tokens.alice("Todo.Read")).token()).isNull();
	}

	@Test
	void nothingIsLongerOrMoreThanAPersonWouldRead() {
		Map<String, String> many = new LinkedHashMap<>();
		for (int index = 0; index < 1000; index++) {
			many.put("parameter" + index, "x".repeat(10_000));
			many.put("scope", "x".repeat(10_000));
		}
		List<MessageField> fields = SecretMasking.fields(many);
		assertThat(fields).hasSize(40).allSatisfy((field) -> assertThat(field.weight()).isLessThan(700));
	}

}
