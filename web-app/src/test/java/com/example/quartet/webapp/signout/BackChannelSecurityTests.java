package com.example.quartet.webapp.signout;

import java.util.Map;
import java.util.function.UnaryOperator;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@TestPropertySource(properties = "quartet.sign-out.back-channel=true")
class BackChannelSecurityTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn provider;

	@BeforeEach
	void adaIsSignedIn() {
		this.provider.writesInTheIdToken((claims) -> claims.claim("sid", "of-ada"));
		this.ada.signsIn();
		assertThat(this.ada.opens("/todos")).hasStatusOk();
	}

	@Test
	void aLogoutTokenEndsTheSessionThatItNames() {
		assertThat(post(UnaryOperator.identity())).hasStatusOk();
		assertThat(this.ada.opens("/todos")).hasStatus(302);
	}

	@Test
	void aTokenThatNamesAnotherSessionEndsNone() {
		assertThat(post((claims) -> claims.claim("sid", "of-bob"))).hasStatusOk();
		assertThat(this.ada.opens("/todos")).hasStatusOk();
	}

	@Test
	void aTokenThatIsNoLogoutTokenIsRefused() {
		assertThat(post((claims) -> claims.claim("events", null))).hasStatus(400);
		assertThat(post((claims) -> claims.audience("another"))).hasStatus(400);
		assertThat(post((claims) -> claims.issuer(this.provider.address() + "/another/v2.0"))).hasStatus(400);
		assertThat(post((claims) -> claims.claim("nonce", "n"))).hasStatus(400);
		assertThat(this.ada.opens("/todos")).hasStatusOk();
	}

	private MvcTestResult post(UnaryOperator<JWTClaimsSet.Builder> change) {
		String token = this.provider.idToken("x",
				(claims) -> change.apply(claims.claim("nonce", null)
					.claim("jti", "1")
					.claim("sid", "of-ada")
					.claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))));
		return this.mvc.post().uri("/logout/connect/back-channel/entra").param("logout_token", token).exchange();
	}

}
