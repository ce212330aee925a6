package com.example.quartet.webapp.profile;

import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@TestPropertySource(
		properties = "quartet.identity.allowed-tenants=" + StandIn.CONTOSO + "," + OrganisationSwitchTests.FABRIKAM)
class OrganisationSwitchTests {

	static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	private static final String TOKENS_OF_FABRIKAM = "POST /" + FABRIKAM + "/oauth2/v2.0/token";

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn provider;

	private int requestsToFabrikam;

	@Test
	void aGuestSignsInWhereTheySwitchToAndIsAnotherPersonThere() {
		this.ada.signsIn();
		assertThat(this.ada.sends("/profile/organisation", Map.of("organisation", " " + FABRIKAM + " ")))
			.hasRedirectedUrl("/oauth2/authorization/entra?page=/profile&organisation=" + FABRIKAM);
		switchToFabrikam();
		assertThat(this.requestsToFabrikam).isEqualTo(1);
		assertThat(this.ada.opens("/profile")).bodyText()
			.contains("id=\"before-switch\">" + StandIn.CONTOSO + "/ada<",
					"id=\"home-tenant\">" + StandIn.CONTOSO + "<");
	}

	@Test
	void everyTokenAfterwardsComesFromThereToo() {
		this.provider.givesAccessTokensFor(1);
		this.ada.signsIn();
		switchToFabrikam();
		assertThat(this.ada.opens("/todos")).hasStatusOk();
		assertThat(this.provider.lastAuthorization()).isEqualTo("Bearer renewed-token");
		assertThat(this.requestsToFabrikam).isEqualTo(2);
		assertThat(this.ada.opens("/profile/graph")).hasStatus3xxRedirection();
		assertThat(this.requestsToFabrikam).isEqualTo(3);
	}

	@Test
	void whoSignsInAgainStaysThereUntilTheyChooseOtherwise() {
		this.ada.signsIn();
		switchToFabrikam();
		assertThat(this.ada.leaves(Map.of("page", "/todos"))).startsWith(authorizeAt(FABRIKAM));
		assertThat(this.ada.leaves(Map.of("prompt", "select_account"))).startsWith(authorizeAt(StandIn.CONTOSO));
		assertThat(this.ada.leaves(Map.of("organisation", ""))).startsWith(authorizeAt(StandIn.CONTOSO));
		this.provider.behave();
		this.ada.finishes(this.ada.beginsToSignIn(Map.of("organisation", "")));
		assertThat(this.ada.leaves(Map.of("page", "/todos"))).startsWith(authorizeAt(StandIn.CONTOSO));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "..", "a/b", "contoso.example?x", "contoso.example#", "https://attacker.example" })
	void whatNamesNoOrganisationLeadsNowhereAndIsThereToCorrect(String organisation) {
		this.ada.signsIn();
		assertThat(this.ada.sends("/profile/organisation", Map.of("organisation", organisation)))
			.hasRedirectedUrl("/profile")
			.flash()
			.containsEntry("noOrganisation", organisation);
		assertThat(this.ada.leaves(Map.of("organisation", organisation))).startsWith(authorizeAt(StandIn.CONTOSO));
	}

	@Test
	void anOrganisationThatIsNotLetInIsRefusedAndChangesNothing() {
		this.ada.signsIn();
		String stranger = "d0d0d0d0-0000-4000-8000-000000000001";
		this.provider.writesInTheIdToken((claims) -> of(stranger, claims));
		assertThat(this.ada.finishes(this.ada.beginsToSignIn(Map.of("organisation", stranger))))
			.hasStatus4xxClientError();
		assertThat(this.ada.leaves(Map.of("page", "/todos"))).startsWith(authorizeAt(StandIn.CONTOSO));
	}

	private void switchToFabrikam() {
		this.provider.writesInTheIdToken((claims) -> of(FABRIKAM, claims).claim("oid", "ada-as-a-guest")
			.claim("idp", "https://sts.windows.net/" + StandIn.CONTOSO + "/"));
		this.provider.meanwhile(TOKENS_OF_FABRIKAM, () -> this.requestsToFabrikam++);
		this.ada.finishes(this.ada.beginsToSignIn(Map.of("page", "/profile", "organisation", FABRIKAM)));
	}

	private JWTClaimsSet.Builder of(String tenant, JWTClaimsSet.Builder claims) {
		return claims.issuer(this.provider.address() + "/" + tenant + "/v2.0").claim("tid", tenant);
	}

	private String authorizeAt(String tenant) {
		return this.provider.address() + "/" + tenant + "/oauth2/v2.0/authorize?";
	}

}
