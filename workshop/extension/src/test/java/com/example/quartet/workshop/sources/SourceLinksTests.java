package com.example.quartet.workshop.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
			.filter((name) -> name.startsWith("message.") && !name.endsWith(".requirement"));
	}

	static Stream<String> claims() throws IOException {
		return load("sources").stringPropertyNames().stream().filter((name) -> name.startsWith("claim."));
	}

	private static Properties load(String name) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new ClassPathResource("workshop/" + name + ".properties"));
	}

}
