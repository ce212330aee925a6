package com.example.quartet.webapp.sessions;

import java.io.File;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class SessionJsonSerializerTests {

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	private final SessionJsonSerializer serializer = new SessionJsonSerializer();

	@Test
	void aWholeSessionComesBackAsItWas() {
		HttpSession session = fullSession();
		assertThat(Collections.list(session.getAttributeNames())).hasSizeGreaterThan(5).allSatisfy((name) -> {
			Object value = session.getAttribute(name);
			assertThat(copy(value)).as(name).isNotNull().hasSameClassAs(value);
		});
	}

	@Test
	void aFlashMessageOfASessionThatWasReadBackIsShownOnceOnItsPage() {
		HttpSession session = fullSession();
		for (String name : Collections.list(session.getAttributeNames())) {
			session.setAttribute(name, copy(session.getAttribute(name)));
		}
		assertThat(this.ada.opens("/profile")).bodyText().doesNotContain("Milk");
		assertThat(this.ada.opens("/todos")).bodyText().contains("Deleted \u201C\u2068Milk\u2069\u201D.");
		assertThat(this.ada.opens("/todos")).bodyText().doesNotContain("Milk");
	}

	@ParameterizedTest
	@MethodSource("times")
	void theTimesOfASessionComeBackAsTheyWere(Object time) {
		assertThat(copy(time)).isEqualTo(time);
	}

	@Test
	void aPersonGoesOnWithASessionThatWasReadBack() {
		HttpSession session = fullSession();
		for (String name : Collections.list(session.getAttributeNames())) {
			session.setAttribute(name, copy(session.getAttribute(name)));
		}
		assertThat(this.ada.opens("/todos")).hasStatusOk().bodyText().contains("Ada Lovelace");
		assertThat(this.api.lastAuthorization()).isEqualTo("Bearer token-for-todo-api");
	}

	@Test
	void ourOwnSecretStaysOutOfTheSession() {
		HttpSession session = fullSession();
		assertThat(Collections.list(session.getAttributeNames()))
			.allSatisfy((name) -> assertThat(new String(this.serializer.serialize(session.getAttribute(name))))
				.doesNotContain("for-the-tests"));
	}

	@Test
	void aSessionInRedisTakesLessThanFourKilobytesBesideItsTokens() {
		this.ada.opens("/todos");
		HttpSession session = this.ada.session();
		int bytes = 0;
		for (String name : Collections.list(session.getAttributeNames())) {
			bytes += name.length() + this.serializer.serialize(session.getAttribute(name)).length;
		}
		assertThat(bytes).isLessThan(4_000);
	}

	@ParameterizedTest
	@MethodSource("strangers")
	void whatIsNoPartOfASessionIsNotReadBack(Object stranger) {
		assertThat(copy(stranger)).isNull();
	}

	@Test
	void whatIsNotWrittenByUsIsLeftOut() {
		assertThat(this.serializer.deserialize(new byte[] { 1, 2, 3 })).isNull();
		assertThat(this.serializer.deserialize(new byte[0])).isNull();
	}

	static List<Object> times() {
		return List.of(1_795_000_000_000L, 3600);
	}

	static List<Object> strangers() {
		return List.of(new File("/"), new javax.management.BadAttributeValueExpException("x"), List.of(new File("/")),
				"x".repeat(300_000), new java.awt.Point());
	}

	private HttpSession fullSession() {
		// region downstream
		this.api.challenges("GET /api/me/personal", 403,
				"Bearer error=\"consent_required\", scope=\"api://profiles/Personal.Read\"");
		// endregion
		this.api.answers("DELETE /api/todos/11111111-2222-4333-8444-555555555555", 204, "");
		this.ada.opens("/todos");
		// region downstream
		this.ada.opens("/profile/personal");
		// endregion
		this.ada.beginsToSignIn("/todos");
		this.ada.sends("/todos/11111111-2222-4333-8444-555555555555/delete", Map.of("title", "Milk"));
		this.api.behave();
		return this.ada.session();
	}

	private Object copy(Object value) {
		return this.serializer.deserialize(this.serializer.serialize(value));
	}

}
