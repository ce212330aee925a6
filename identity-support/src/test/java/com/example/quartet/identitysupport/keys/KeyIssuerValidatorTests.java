package com.example.quartet.identitysupport.keys;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.nimbusds.jose.util.JSONObjectUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class KeyIssuerValidatorTests {

	private static final String CONSUMERS = IdentityProperties.CONSUMERS;

	private final ProviderKeySource keys = new ProviderKeySource(new ProviderJwkSetSource(new RestTemplate(),
			StandIn.address() + "/common/discovery/v2.0/keys", Instant::now));

	private final KeyIssuerValidator validator = new KeyIssuerValidator(this.keys,
			new IdentityProperties(StandIn.address(), "common", "common", StandIn.address(), List.of("*")));

	@BeforeEach
	@AfterEach
	void usualKeys() {
		StandIn.keysAre(() -> new Answer(200, Tokens.keys()));
	}

	@ParameterizedTest
	@CsvSource({ "{tenantid},8eaef023-2b34-4da1-9baa-8bc8c9d6a490,true", "{tenantid}," + CONSUMERS + ",true",
			CONSUMERS + ",8eaef023-2b34-4da1-9baa-8bc8c9d6a490,false", CONSUMERS + "," + CONSUMERS + ",true" })
	void aKeySignsTheTokensOfItsIssuerAlone(String keyOf, String tid, boolean accepted) {
		published(StandIn.address() + "/" + keyOf + "/v2.0");
		assertThat(accepts(tid, "2.0", Tokens.issuer(tid))).isEqualTo(accepted);
		assertThat(accepts(tid, "1.0", "%s/%s/".formatted(StandIn.address(), tid))).isEqualTo(accepted);
	}

	@ParameterizedTest
	@CsvSource({ "https://elsewhere.example/{tenantid}/v2.0,false", ",true" })
	void aKeyOfAnotherProviderSignsNothingHere(String issuer, boolean accepted) {
		published(issuer);
		assertThat(accepts(Tokens.CONTOSO, "2.0", Tokens.issuer(Tokens.CONTOSO))).isEqualTo(accepted);
	}

	private boolean accepts(String tid, String version, String issuer) {
		return !this.validator
			.validate(NimbusJwtDecoder.withJwkSource(this.keys).build().decode(Tokens.signed((claims) -> {
				claims.put("tid", tid);
				claims.put("ver", version);
				claims.put("iss", issuer);
			})))
			.hasErrors();
	}

	private static void published(String issuer) {
		Map<String, Object> key = Tokens.KEY.toPublicJWK().toJSONObject();
		if (issuer != null) {
			key.put("issuer", issuer);
		}
		String keys = JSONObjectUtils.toJSONString(Map.of("keys", List.of(key)));
		StandIn.keysAre(() -> new Answer(200, keys));
	}

}
