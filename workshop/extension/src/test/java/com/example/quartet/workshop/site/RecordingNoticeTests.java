package com.example.quartet.workshop.site;

import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class RecordingNoticeTests {

	private static final String PROVIDER = "https://login.example.com";

	private static final String NOTICE = "are recorded, without their secrets";

	@Autowired
	private Visitor ada;

	@Autowired
	private MockMvcTester mvc;

	@TestBean(methodName = "anotherProvider")
	private RecordingNotice notice;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/todos", "/profile", "/connect", "/flows", "/tokens", "/lab/errors", "/lab/attacks",
			"/logout" })
	void everyPageSaysThatMessagesAreRecorded(String page) {
		this.ada.signsIn();
		assertThat(this.ada.opens(page)).bodyText().contains(NOTICE);
	}

	@Test
	void itIsSaidBeforeThePersonSignsInToo() {
		assertThat(this.ada.opens("/")).hasStatusOk().bodyText().contains(NOTICE);
		assertThat(this.ada.opens("/?lang=nl")).bodyText().doesNotContain(NOTICE).contains("een uur bewaard");
	}

	@Test
	void itIsSaidOnThePageOfASignInThatFailed() {
		var asked = this.ada.beginsToSignIn("/");
		assertThat(this.ada.brings(Map.of("error", "access_denied", "state", Visitor.state(asked)))).bodyText()
			.contains(NOTICE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 404, 500, 503 })
	void itIsSaidOnEveryErrorPage(int status) {
		assertThat(this.mvc.get()
			.uri("/error")
			.accept(MediaType.TEXT_HTML)
			.requestAttr("jakarta.servlet.error.status_code", status)).bodyText().contains(NOTICE);
	}

	@Test
	void itIsSaidWhereAnAnswerWasNotAskedFor() {
		assertThat(this.ada.opens("/connect/return?state=unknown")).bodyText().contains(NOTICE);
		assertThat(this.ada.brings(Map.of("code", "x", "state", "unknown"))).bodyText().contains(NOTICE);
	}

	static RecordingNotice anotherProvider() {
		return new RecordingNotice(new IdentityProperties(PROVIDER, "common", "common", PROVIDER, List.of("*")));
	}

}
