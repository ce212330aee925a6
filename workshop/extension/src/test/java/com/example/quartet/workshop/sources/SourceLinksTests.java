package com.example.quartet.workshop.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import com.example.quartet.workshop.WorkshopProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

class SourceLinksTests {

	private static final Path ROOT = Path.of("../..");

	/** Spring Security makes authorities of these before they are read. */
	private static final List<String> AUTHORITIES = List.of("claim.scp", "claim.roles");

	@ParameterizedTest
	@MethodSource("files")
	void everyFileIsWhereTheLinkLeads(String file) {
		assertThat(ROOT.resolve(file)).isRegularFile();
	}

	@ParameterizedTest
	@CsvSource({ "page, web-app, WebSecurity", "authorize, web-app, SignInRequestResolver",
			"consent, web-app, ConsentController", "form-post, identity-platform, FormPostReturnFilter",
			"posted-again, browser, PendingSignInRepository", "code, web-app, TokenResponseClients",
			"refresh, web-app, TokenResponseClients", "keys, web-app, IdTokenDecoderFactory",
			"keys, todo-api, ProviderJwkSetSource", "keys, downstream-api, ProviderJwkSetSource",
			"kept-token, web-app, SessionAuthorizedClientRepository", "kept-token, todo-api, OnBehalfOfTokens",
			"kept-token, daemon-client, SharedTokens", "call, web-app, TodoApiConfiguration",
			"call, todo-api, OnBehalfOfInterceptor", "call, daemon-client, AppOnlyAccess",
			"guarded, todo-api, ApiTokensAutoConfiguration", "guarded, downstream-api, ApiTokensAutoConfiguration",
			"on-behalf-of, todo-api, TokenExchange", "client-credentials, daemon-client, AppOnlyAccess",
			"order, web-app, EmulatorFaults", "admin-consent, web-app, ConnectController",
			"admin-consent-answer, browser, ConnectController", "sign-out, web-app, ProviderLogoutSuccessHandler",
			"front-channel, identity-platform, SingleSignOutController", "token, web-app, TokenResponseClients" })
	void aMessageLeadsToTheCodeOfTheModuleThatSendsIt(String kind, String module, String file) throws IOException {
		SourceLinks links = new SourceLinks(new WorkshopProperties("/source/", ".", null, ""));
		String found = links.file("message." + kind, module);
		assertThat(links.name(found)).isEqualTo(file + ".java");
		assertThat(load("flows").stringPropertyNames()).contains("message." + kind, "message." + kind + ".about");
	}

	@ParameterizedTest
	@MethodSource("messages")
	void everyMessageHasARequirementAndAText(String message) throws IOException {
		String requirement = load("sources").getProperty(message + ".requirement");
		assertThat(Files.readAllLines(ROOT.resolve("workshop/docs/requirements.md"))).contains("### " + requirement);
		assertThat(load("flows").stringPropertyNames()).contains(message, message + ".about");
	}

	@Test
	void everyMessageWithATextHasAFile() throws IOException {
		assertThat(load("flows").stringPropertyNames().stream().filter((name) -> name.endsWith(".about")))
			.filteredOn((name) -> name.startsWith("message."))
			.allSatisfy((name) -> assertThat(load("sources").stringPropertyNames())
				.contains(name.substring(0, name.length() - ".about".length())));
	}

	@Test
	void everyCheckThatHasARemedyLeadsToTheFileThatMakesIt() throws IOException {
		List<String> checks = load("refusal").stringPropertyNames()
			.stream()
			.filter((name) -> name.startsWith("refusal.check."))
			.map((name) -> name.substring("refusal.".length()))
			.toList();
		assertThat(checks).hasSizeGreaterThan(10);
		for (String check : checks) {
			assertThat(load("sources")).containsKey(check);
			assertThat(Files.readString(ROOT.resolve(load("sources").getProperty(check))))
				.contains("\"" + check.substring("check.".length()).replace('-', ' ') + "\"");
		}
	}

	@ParameterizedTest
	@MethodSource("claims")
	void everyClaimThatIsCheckedIsExplained(String claim) throws IOException {
		assertThat(load("tokens").stringPropertyNames()).contains(claim.replace(".id-token", ""));
	}

	@ParameterizedTest
	@MethodSource("claims")
	void theFileOfAnAccessTokensClaimNamesTheClaim(String claim) throws IOException {
		if (!claim.endsWith(".id-token") && !AUTHORITIES.contains(claim)) {
			assertThat(Files.readString(ROOT.resolve(load("sources").getProperty(claim))))
				.containsPattern("\\b" + claim.substring("claim.".length()) + "\\b");
		}
	}

	static Stream<String> files() throws IOException {
		return load("sources").entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().toString().endsWith(".requirement"))
			.map(Map.Entry::getValue)
			.map(Object::toString)
			.distinct();
	}

	static Stream<String> messages() throws IOException {
		return load("sources").stringPropertyNames()
			.stream()
			// no requirement asks for orders, which only the emulator takes
			.filter((name) -> name.matches("message\\.[\\w-]+") && !name.equals("message.order"));
	}

	static Stream<String> claims() throws IOException {
		return load("sources").stringPropertyNames().stream().filter((name) -> name.startsWith("claim."));
	}

	private static Properties load(String name) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new ClassPathResource("workshop/" + name + ".properties"));
	}

}
