package com.example.quartet.webapp.api;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@ExtendWith(OutputCaptureExtension.class)
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

	@Test
	void aTokenThatIsGoodForAnotherMinuteServesOnWhileItCannotBeRenewed() {
		this.others.givesAccessTokensFor(50);
		this.ada.signsIn();
		this.others.answers(this.others.tokenEndpoint(), 503, "{}");
		assertThat(this.ada.opens("/todos")).hasStatusOk();
		assertThat(this.others.lastAuthorization()).isEqualTo("Bearer token-for-todo-api");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "200 | ''", "200 | null", "200 | {}", "200 | <html>",
			"400 | {\"error\":\"temporarily_unavailable\"}", "500 | {\"error\":\"server_error\"}" })
	void anAnswerThatIsNoRefusalIsNone(int status, String body) {
		this.others.answers(this.others.tokenEndpoint(), status, body);
		assertThat(this.ada.opens("/todos")).hasStatus(503);
	}

	// region downstream
	@Test
	void aRenewalThatFailsIsOneLineOfTheLog(CapturedOutput log) {
		this.others.answers(this.others.tokenEndpoint(), 503, "{}");
		long before = log.getAll().lines().count();
		this.ada.opens("/profile");
		assertThat(log.getAll().lines().count() - before).as(log.getAll()).isOne();
		assertThat(log).doesNotContain("\tat ");
	}
	// endregion

}
