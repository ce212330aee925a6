package com.example.quartet.webapp.signin;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@TestPropertySource(properties = { "quartet.identity.tenant=organizations",
		"quartet.identity.allowed-tenants=8eaef023-2b34-4da1-9baa-8bc8c9d6a490,9188040d-6c67-4c5b-b112-36a304b66dad" })
class TenantsTests {

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn provider;

	@Test
	void peopleChooseTheirOrganisationAtTheProvider() {
		assertThat(this.ada.opens("/oauth2/authorization/entra")).redirectedUrl()
			.startsWith(this.provider.address() + "/organizations/oauth2/v2.0/authorize?");
	}

	@Test
	void theIssuerIsTheTenantsOwnAndNotTheOneOfTheMetadata() {
		assertThat(signIn(StandIn.CONTOSO)).hasRedirectedUrl("/todos");
	}

	@Test
	void aTenantThatHasNotSignedUpIsToldHowTo() {
		assertThat(signIn(FABRIKAM)).hasStatus(403)
			.bodyText()
			.contains("Your organisation has not signed up", FABRIKAM, "href=\"/connect?tenant=" + FABRIKAM + "\"");
		assertThat(this.ada.opens("/todos")).hasStatus(302);
	}

	@Test
	void organizationsLeavesPersonalAccountsOutEvenIfTheyAreOnTheList() {
		assertThat(signIn(IdentityProperties.CONSUMERS)).hasStatus(403)
			.bodyText()
			.contains("Personal accounts cannot come in here", "prompt=select_account");
	}

	@Test
	void aForgedTenantIsNotInvitedToSignUp() {
		this.provider.writesInTheIdToken(
				(claims) -> claims.claim("tid", FABRIKAM).issuer(this.provider.address() + "/organizations/v2.0"));
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/"))).hasStatus(400)
			.bodyText()
			.contains("We could not trust the answer");
	}

	private MvcTestResult signIn(String tid) {
		this.provider.writesInTheIdToken(
				(claims) -> claims.claim("tid", tid).issuer(this.provider.address() + "/" + tid + "/v2.0"));
		return this.ada.finishes(this.ada.beginsToSignIn("/todos"));
	}

}
