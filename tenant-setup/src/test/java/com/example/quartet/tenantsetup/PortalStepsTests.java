package com.example.quartet.tenantsetup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.example.quartet.tenantsetup.register.RegisterRun;
import com.example.quartet.tenantsetup.register.StubServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The steps by hand cover everything that the files of the applications hold.
 */
class PortalStepsTests {

	private static final Path REGISTRATIONS = Path.of("..", "registrations", "applications");

	private static final String PERMISSIONS = "api.oauth2PermissionScopes";

	// the words by which an application's own steps cover a property of its file
	private static final Map<String, String> STEPS = Map.ofEntries(Map.entry("appId", "Register."),
			Map.entry("displayName", "Register."), Map.entry("signInAudience", "Register."),
			Map.entry("api.requestedAccessTokenVersion", "Register."), Map.entry("identifierUris", "Offer the scopes"),
			Map.entry(PERMISSIONS, "Offer the scopes"), Map.entry("appRoles", "app role"),
			Map.entry("requiredResourceAccess", "Ask for"), Map.entry("passwordCredentials", "Prove who it is"),
			Map.entry("keyCredentials", "Prove who it is"), Map.entry("web.redirectUris", "dd addresses, *Web*"),
			Map.entry("web.logoutUrl", "*Front-channel logout URL*"),
			Map.entry("web.implicitGrantSettings",
					"*ID tokens (used for implicit and hybrid flows)*, and not *Access tokens*"),
			Map.entry("spa.redirectUris", "dd addresses, *Single-page application*"),
			Map.entry("publicClient.redirectUris", "dd addresses, *Mobile and desktop applications*"),
			Map.entry("isFallbackPublicClient", "*Allow public client flows*: *Yes*"),
			Map.entry("optionalClaims.idToken", "*Add optional claim*, *ID*"),
			Map.entry("optionalClaims.accessToken", "*Manifest*: the `optionalClaims`"),
			Map.entry("groupMembershipClaims", "*Add groups claim*"),
			Map.entry("api.knownClientApplications", "*Manifest*: `\"knownClientApplications\""),
			Map.entry("api.preAuthorizedApplications", "*Add a client application*"));

	// the words by which the step that offers permissions covers a property of each
	private static final Map<String, String> OFFER = Map.ofEntries(Map.entry("id", "*Add scope*"),
			Map.entry("value", "*Value*"), Map.entry("type", "*Who can consent?*"),
			Map.entry("isEnabled", "*State* *Enabled*"),
			Map.entry("adminConsentDisplayName", "*Admin consent display name*"),
			Map.entry("adminConsentDescription", "*Admin consent description*"),
			Map.entry("userConsentDisplayName", "*User consent display name*"),
			Map.entry("userConsentDescription", "*User consent description*"),
			Map.entry("displayName", "*Display name*"), Map.entry("description", "*Description*"),
			Map.entry("allowedMemberTypes", "*Allowed member types*"));

	@ParameterizedTest
	@ValueSource(strings = { "daemon-client", "downstream-api", "native-client", "single-page", "todo-api", "web-app" })
	void eachPropertyOfAnApplicationHasAStep(String name) throws IOException {
		JsonNode application = application(name);
		String steps = steps(name, application.path("displayName").asString());
		properties(application).forEach((property) -> {
			assertThat(STEPS).containsKey(property);
			assertThat(steps).as(property).contains(STEPS.get(property));
		});
		List<JsonNode> named = Stream
			.of(application.findValues("value"), application.path("optionalClaims").findValues("name"))
			.flatMap(List::stream)
			.toList();
		assertThat(named).allSatisfy((value) -> assertThat(steps).contains("`%s`".formatted(value.asString())));
	}

	@Test
	void eachPropertyOfAPermissionHasAWordInTheStepThatOffersIt() throws IOException {
		String step = section().lines()
			.filter((line) -> line.startsWith("- **Offer permissions**"))
			.collect(Collectors.joining());
		for (String name : List.of("todo-api", "downstream-api")) {
			Stream.of(application(name).at("/api/oauth2PermissionScopes"), application(name).path("appRoles"))
				.flatMap(JsonNode::valueStream)
				.flatMap((permission) -> permission.propertyNames().stream())
				.forEach((property) -> {
					assertThat(OFFER).containsKey(property);
					assertThat(step).as(property).contains(OFFER.get(property));
				});
		}
	}

	@Test
	void theSettingsToWriteByHandAreThoseThatRegisterWrites(@TempDir Path folder) throws IOException {
		String section = section();
		String table = section.substring(section.indexOf("| Name | Value |"));
		try (StubServer graph = new StubServer()) {
			assertThat(new RegisterRun(graph, folder).run()).isZero();
		}
		assertThat(Files.readAllLines(folder.resolve(".env.entra"))).filteredOn((line) -> !line.startsWith("#"))
			.allSatisfy((line) -> assertThat(table).contains("`%s`".formatted(line.substring(0, line.indexOf('=')))));
	}

	// objects are looked into, what is empty needs no step
	private static Stream<String> properties(JsonNode application) {
		return application.propertyStream()
			.filter((property) -> !property.getValue().isArray() || !property.getValue().isEmpty())
			.flatMap((property) -> property.getValue().isObject()
					? property.getValue().propertyNames().stream().map((inner) -> property.getKey() + "." + inner)
					: Stream.of(property.getKey()));
	}

	// its own number in the list, and what is done to it later
	private static String steps(String name, String displayName) throws IOException {
		String own = Stream.of(section().split("\n1\\. "))
			.filter((step) -> step.contains("(`%s.json`)".formatted(name)))
			.collect(Collectors.joining());
		return own + section().lines()
			.filter((line) -> line.contains("Back in **%s**".formatted(displayName)))
			.collect(Collectors.joining("\n"));
	}

	private static String section() throws IOException {
		String document = Files.readString(Path.of("..", "docs", "your-own-tenant.md"));
		return document.substring(document.indexOf("## By portal"), document.indexOf("## By Terraform"));
	}

	private static JsonNode application(String name) {
		return JsonMapper.shared().readTree(REGISTRATIONS.resolve(name + ".json"));
	}

}
