package com.example.quartet.webapp.signin;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class PersonSessionAuthenticationStrategyTests {

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn provider;

	@Test
	void aSessionGetsANewIdWithItsPerson() {
		String planted = this.ada.signsIn().session().getId();
		this.provider.writesInTheIdToken((claims) -> claims.claim("oid", "grace"));
		assertThat(this.ada.signsIn().session().getId()).isNotEqualTo(planted);
	}

	@Test
	void tabsOfOnePersonKeepTheirSession() {
		String first = this.ada.signsIn().session().getId();
		assertThat(this.ada.signsIn().session().getId()).isEqualTo(first);
	}

	// region downstream
	@Test
	void aStrongerSignInGetsANewId() {
		String before = this.ada.signsIn().session().getId();
		this.provider.challenges("GET /api/me/personal", 401, "Bearer error=\"insufficient_claims\", claims=\"e30=\"");
		this.ada.opens("/profile/personal");
		this.ada.finishes(this.ada.beginsToSignIn("/profile/personal"));
		assertThat(this.ada.session().getId()).isNotEqualTo(before);
	}
	// endregion

}
