package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentsTests {

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

	private static final Pattern DIRECTIVE = Pattern.compile("`([a-z]+_[a-z_]+( [a-z0-9 ]+)?)`");

	@ParameterizedTest
	@MethodSource("documents")
	void everyLinkOfADocumentPointsSomewhere(Path document) throws IOException {
		List<Path> targets = LINK.matcher(Files.readString(House.ROOT.resolve(document)))
			.results()
			.map((match) -> House.ROOT.resolve(document).resolveSibling(match.group(1)))
			.toList();
		assertThat(targets).allSatisfy((target) -> assertThat(target).exists());
	}

	@Test
	void theFirstCommandStandsWithinTheFirstTwelveLinesOfTheReadme() throws IOException {
		assertThat(Files.readAllLines(House.ROOT.resolve("README.md")).subList(0, 12)).contains("./run");
	}

	@Test
	void whatTheDocumentsAskOfAProxyIsInTheSettingsThatAreTested() {
		List<String> directives = documents().stream()
			.flatMap((document) -> House.read(document).lines())
			.filter((line) -> line.contains("proxy in front"))
			.flatMap((line) -> DIRECTIVE.matcher(line).results())
			.map((match) -> match.group(1))
			.toList();
		assertThat(directives).hasSizeGreaterThan(3);
		assertThat(House.read(Path.of("deploy/nginx/proxy.conf")).lines().map(String::strip))
			.allSatisfy((line) -> assertThat(line).matches("|#.*|.*;"))
			.satisfies((lines) -> assertThat(directives).allSatisfy((directive) -> assertThat(lines)
				.anyMatch((line) -> line.matches(Pattern.quote(directive) + "( .*)?;"))));
	}

	static List<Path> documents() {
		return House.files(".*\\.md");
	}

}
