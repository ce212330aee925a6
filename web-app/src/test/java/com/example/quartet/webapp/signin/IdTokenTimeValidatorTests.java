package com.example.quartet.webapp.signin;

import java.time.Instant;
import java.util.Date;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class IdTokenTimeValidatorTests {

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn provider;

	@ParameterizedTest
	@ValueSource(ints = { -360, -180, -120, 50 })
	void aClockThatIsWrongByLessThanATokenAllowsHindersNobody(int seconds) {
		Instant issued = Instant.now().plusSeconds(seconds);
		this.provider.writesInTheIdToken(
				(claims) -> claims.issueTime(Date.from(issued)).expirationTime(Date.from(issued.plusSeconds(3600))));
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/"))).hasStatus(302);
	}

}
