package com.example.quartet.webapp.api;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class TodoApiConfigurationTests {

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn others;

	@BeforeEach
	void adasTokenExpiresSoon() {
		this.others.givesAccessTokensFor(1);
		this.ada.signsIn();
	}

	@Test
	void aTokenThatHasExpiredIsRenewed() {
		assertThat(this.ada.opens("/todos")).hasStatusOk();
		assertThat(this.others.lastAuthorization()).isEqualTo("Bearer renewed-token");
	}

	@Test
	void whoseTokenCannotBeRenewedSignsInAgain() {
		this.others.answers(this.others.tokenEndpoint(), 400,
				"{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS700082: The refresh token has expired.\"}");
		assertThat(this.ada.opens("/todos")).hasStatus(302)
			.hasRedirectedUrl("/oauth2/authorization/entra?page=%2Ftodos&way=code");
	}

	@Test
	void nobodySignsInAgainBecauseTheProviderIsAway() {
		this.others.answers(this.others.tokenEndpoint(), 503, "{}");
		assertThat(this.ada.opens("/todos")).hasStatus(503)
			.bodyText()
			.contains("Your to-dos cannot be reached right now.");
		this.others.behave();
		assertThat(this.ada.opens("/todos")).hasStatusOk();
	}

}
