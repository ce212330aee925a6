package com.example.quartet.webapp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Collections;
import java.util.Map;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@ExtendWith(OutputCaptureExtension.class)
class ProtectionTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn provider;

	@Test
	void browsersAreToldToStayWithHttps() {
		assertThat(this.mvc.get().uri("/").secure(true)).headers().containsHeader("Strict-Transport-Security");
		assertThat(this.mvc.get().uri("/")).headers().doesNotContainHeader("Strict-Transport-Security");
	}

	@Test
	void browsersDoNotGuessWhatAFileIs() {
		assertThat(this.mvc.get().uri("/css/quartet.css")).hasHeader("X-Content-Type-Options", "nosniff");
	}

	@Test
	void pagesOfAPersonAreNotKept() {
		assertThat(this.ada.signsIn().opens("/todos").getResponse().getHeader("Cache-Control")).contains("no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/todos", "/profile", "/connect", "/nowhere" })
	void noPageShowsAToken(String page) {
		assertThat(this.ada.signsIn().opens(page)).bodyText()
			.doesNotContain("token-for-todo-api")
			.doesNotContainPattern("eyJ[\\w-]+\\.eyJ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/todos", "/profile", "/connect", "/connect/return" })
	void noSentenceIsMissing(String page) {
		assertThat(this.ada.signsIn().opens(page)).bodyText().doesNotContain("??");
		assertThat(this.ada.opens(page + "?lang=nl")).bodyText().doesNotContain("??");
	}

	@Test
	void noTokenIsLogged(CapturedOutput log) {
		this.ada.signsIn().opens("/todos");
		this.provider.writesInTheIdToken((claims) -> claims.audience("somebody-else"));
		this.ada.finishes(this.ada.beginsToSignIn("/"));
		this.provider.answers("GET /api/todos", 401, "{}");
		this.ada.opens("/todos");
		assertThat(log).contains("Sign-in failed")
			.doesNotContain("token-for-todo-api")
			.doesNotContainPattern("eyJ[\\w-]+\\.eyJ");
	}

	@Test
	void aSessionStaysSmallAndCanBeShared() {
		// region downstream
		this.provider.challenges("GET /api/me/personal", 403,
				"Bearer error=\"consent_required\", scope=\"api://profiles/Personal.Read\"");
		// endregion
		this.ada.signsIn();
		for (int i = 0; i < 150; i++) {
			this.ada.beginsToSignIn("/todos?open=" + "x".repeat(1000) + i);
			// region downstream
			this.ada.opens("/profile/personal");
			// endregion
			this.ada.sends("/connect/web-app", Map.of("tenant", "contoso.example"));
		}
		assertThat(Collections.list(this.ada.session().getAttributeNames())).hasSizeLessThan(40);
		assertThat(sizeOf(this.ada.session())).isLessThan(60_000);
	}

	private static int sizeOf(HttpSession session) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
			for (String name : Collections.list(session.getAttributeNames())) {
				out.writeObject(session.getAttribute(name));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.size();
	}

}
