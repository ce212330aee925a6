package com.example.quartet.workshop.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.workshop.recording.DecodedToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class TokensPageTests {

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn standIn;

	@BeforeEach
	void theStandInBehaves() {
		this.standIn.behave();
	}

	@Test
	void everyClaimIsExplainedAndTheFileThatReadsItNamed() {
		assertThat(this.ada.signsIn().opens("/tokens")).hasStatusOk()
			.bodyText()
			.contains("The application that the token is for.", "IdTokenDecoderFactory.java", StandIn.WEB_APP);
	}

	@Test
	void aClaimThatIsNotKnownIsShownAsUnknown() {
		this.standIn.writesInTheIdToken((claims) -> claims.claim("shoe_size", "38 and a half"));
		assertThat(this.ada.signsIn().opens("/tokens")).bodyText()
			.contains("shoe_size", "38 and a half", "unknown", "This claim is not among those we know");
	}

	@Test
	void theSignatureIsNowhereOnThePage() {
		this.standIn.writesInTheIdToken((claims) -> claims.claim("sid", "the-session-itself"));
		assertThat(this.ada.signsIn().opens("/tokens")).bodyText()
			.doesNotContain("the-session-itself")
			.doesNotContainPattern("eyJ[\\w-]{20,}");
	}

	@Test
	void anAccessTokenThatOnlyItsApiCanReadIsNotGuessedAt() {
		assertThat(this.ada.signsIn().opens("/tokens")).bodyText().contains("one that only its API can read");
	}

	@Test
	void tokensThatSayDifferentThingsAreToldApart() {
		assertThat(ClaimComparison.of(List.of(token("id-token", "web-app"), token("access-token", "todo-api"))))
			.filteredOn(ClaimComparison::differs)
			.extracting(ClaimComparison::name)
			.containsExactly("aud");
	}

	@Test
	void whatATokenDoesNotSayIsNoDifference() {
		assertThat(ClaimComparison
			.of(List.of(token("id-token", "web-app"), new TokenSummary("daemon", null, Instant.now()))))
			.noneMatch(ClaimComparison::differs);
	}

	private static TokenSummary token(String name, String audience) {
		return new TokenSummary(name, new DecodedToken(Map.of(), Map.of("aud", audience, "tid", StandIn.CONTOSO)),
				Instant.now());
	}

}
