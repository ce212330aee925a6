package com.example.quartet.webapp.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import com.example.quartet.webapp.pages.PageRenderer;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that refuses something says in a sentence what the person can do, in both
 * languages.
 */
@WebAppTest
@TestPropertySource(properties = "quartet.identity.onboarding=true")
class HelpOnRefusalsTests {

	private static final Pattern HELP = Pattern.compile("id=\"help\"[^>]*>([^<]*)<");

	private static final Pattern REASON = Pattern.compile("failed\\.((?!details)[^.]+)\\.about");

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn provider;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PageRenderer pages;

	@Autowired
	private WebApplicationContext site;

	static Stream<String> reasons() throws IOException {
		return PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages.properties"))
			.stringPropertyNames()
			.stream()
			.map(REASON::matcher)
			.filter(Matcher::matches)
			.map((reason) -> reason.group(1))
			.sorted();
	}

	@ParameterizedTest
	@MethodSource("reasons")
	void everyReasonOfASignInThatFailedSaysWhatHelps(String reason) throws Exception {
		assertThat(help(failed(reason, "en"))).isNotEqualTo(help(failed(reason, "nl")));
	}

	static Stream<Named<Function<HelpOnRefusalsTests, MvcTestResult>>> refusals() {
		return Stream.of(
				Named.of("a form without a token",
						(test) -> test.mvc.post().uri("/todos").cookie(test.language()).exchange()),
				Named.of("an error page for 401", (test) -> test.error(401)),
				Named.of("an error page for 403", (test) -> test.error(403)),
				// region downstream
				Named.of("a permission that an administrator gives",
						(test) -> test.challenged("insufficient_scope", "Profile.Read")),
				Named.of("a consent that is missing",
						(test) -> test.challenged("consent_required", "Profile.Personal.Read")),
				// endregion
				Named.of("a change that is switched off", HelpOnRefusalsTests::switchedOff),
				Named.of("an organisation that was not connected", HelpOnRefusalsTests::notConnected),
				// region daemon
				Named.of("the runs, for no administrator", (test) -> test.refused("GET /api/runs", "/runs")),
				// endregion
				Named.of("the organisations, for no administrator",
						(test) -> test.refused("GET /api/tenants", "/organisations")));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void everyOtherRefusalSaysWhatHelps(Function<HelpOnRefusalsTests, MvcTestResult> refusal) throws Exception {
		String english = help(refused(refusal.apply(this)));
		this.ada.opens("/?lang=nl");
		assertThat(help(refused(refusal.apply(this)))).isNotEqualTo(english);
	}

	private static MockHttpServletResponse refused(MvcTestResult page) {
		assertThat(page.getResponse().getStatus()).isIn(401, 403);
		return page.getResponse();
	}

	private static String help(MockHttpServletResponse page) throws IOException {
		Matcher sentence = HELP.matcher(page.getContentAsString(StandardCharsets.UTF_8));
		assertThat(sentence.find()).as("an element with the id help").isTrue();
		assertThat(sentence.group(1)).matches("[A-Z].+[.:]");
		return sentence.group(1);
	}

	private MockHttpServletResponse failed(String reason, String language) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest(this.site.getServletContext(), "GET", "/");
		request.addPreferredLocale(Locale.forLanguageTag(language));
		MockHttpServletResponse page = new MockHttpServletResponse();
		SignInFailure failure = new SignInFailure(reason, reason, "now", null, null, null, null);
		this.pages.show(request, page, failure.status(), "sign-in-failed", Map.of("failure", failure));
		return page;
	}

	private Cookie language() {
		return this.ada.cookies().getOrDefault("QUARTET_LANGUAGE", new Cookie("QUARTET_LANGUAGE", "en"));
	}

	private MvcTestResult error(int status) {
		return this.mvc.get()
			.uri("/error")
			.accept(MediaType.TEXT_HTML)
			.cookie(language())
			.requestAttr("jakarta.servlet.error.status_code", status)
			.exchange();
	}

	private MvcTestResult refused(String call, String page) {
		this.provider.answers(call, 403, "{}");
		return this.ada.opens(page);
	}

	// region downstream
	private MvcTestResult challenged(String error, String permission) {
		this.provider.challenges("GET /api/me/personal", 403,
				"Bearer error=\"%s\", authorization_uri=\"x\", scope=\"api://profiles/%s\"".formatted(error,
						permission));
		return this.ada.opens("/profile/personal");
	}
	// endregion

	private MvcTestResult switchedOff() {
		String todo = "/todos/7d3f2a10-1111-4222-8333-444455556666";
		this.provider.challenges("DELETE /api" + todo, 403, "Bearer error=\"insufficient_scope\"");
		this.ada.sends("/permissions/todos", Map.of("change", "false"));
		return this.ada.sends(todo + "/delete", Map.of("title", "Milk"));
	}

	private MvcTestResult notConnected() {
		String away = this.ada.sends("/connect/web-app", Map.of("tenant", "fabrikam.example"))
			.getResponse()
			.getRedirectedUrl();
		String state = away.replaceAll(".*[?&]state=([^&]+).*", "$1");
		return this.ada.opens("/connect/return?error=access_denied&admin_consent=True&state=" + state);
	}

}
