package com.example.identityemulator.token.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.OtherIssuer;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class FederatedTokenTests {

	private static final String WORKLOAD = "system:serviceaccount:shop:daemon";

	@Autowired
	TokenEndpoint tokens;

	@Test
	void aTokenOfAnotherIssuerProvesWhoTheApplicationIs() {
		Answer answer = present(OtherIssuer.sign(claims().build()));
		assertThat(Answer.claims(answer.json("access_token")).getClaims())
			.containsEntry("azp", RegistrationsWithMore.WORKLOAD)
			.containsEntry("azpacr", "2")
			.containsEntry("idtyp", "app");
	}

	@Test
	void anApplicationOfOursMayVouchForAnotherWithoutANetwork() {
		String token = this.tokens
			.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id", Names.DAEMON, "client_secret",
					Names.DAEMON_SECRET, "scope", "api://AzureADTokenExchange/.default")
			.json("access_token");
		assertThat(present(token).json()).containsKey("access_token");
		String forAnotherApi = this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API).json("access_token");
		TokenEndpoint.refused(present(forAnotherApi), 401, "invalid_client", 700212);
	}

	@Test
	void theSameTokenCountsAsLongAsItIsValid() {
		String token = OtherIssuer.sign(claims().jwtID(UUID.randomUUID().toString()).build());
		assertThat(present(token).status()).isEqualTo(200);
		assertThat(present(token).status()).isEqualTo(200);
	}

	@Test
	void issuerSubjectAndAudienceAreExactlyTheRegisteredOnes() {
		refused(claims().issuer(OtherIssuer.address() + "/"), 700211);
		refused(claims().subject(WORKLOAD + "2"), 700213);
		refused(claims().audience("api://somebody-else"), 700212);
	}

	@Test
	void aTokenOfAnotherTimeProvesNothing() {
		refused(claims().expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1)))), 700024);
		refused(claims().notBeforeTime(Date.from(Instant.now().plus(Duration.ofHours(1)))), 700024);
		refused(claims().expirationTime(null), 700024);
	}

	@Test
	void aForgedTokenProvesNothing() {
		TokenEndpoint.refused(present(OtherIssuer.forge(claims().build())), 401, "invalid_client", 5000811);
	}

	@Test
	void anIssuerThatDoesNotAnswerIsNamed() {
		String token = OtherIssuer.sign(claims().issuer("http://127.0.0.1:1").build());
		Answer answer = present(token);
		TokenEndpoint.refused(answer, 401, "invalid_client", 50166);
		assertThat(answer.json("error_description")).contains("http://127.0.0.1:1");
	}

	@Test
	void whoRegisteredNoIssuerIsNotAskedAboutOne() {
		Answer answer = this.tokens.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id", Names.DAEMON,
				"scope", "api://" + Names.ORDERS_API + "/.default", "client_assertion_type",
				"urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "client_assertion",
				OtherIssuer.sign(claims().build()));
		TokenEndpoint.refused(answer, 401, "invalid_client", 700211);
	}

	private void refused(JWTClaimsSet.Builder claims, int number) {
		TokenEndpoint.refused(present(OtherIssuer.sign(claims.build())), 401, "invalid_client", number);
	}

	private Answer present(String assertion) {
		return this.tokens.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id",
				RegistrationsWithMore.WORKLOAD, "scope", "api://" + Names.ORDERS_API + "/.default",
				"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer", "client_assertion",
				assertion);
	}

	private JWTClaimsSet.Builder claims() {
		return new JWTClaimsSet.Builder().issuer(OtherIssuer.address())
			.subject(WORKLOAD)
			.audience("api://AzureADTokenExchange")
			.expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))));
	}

}
