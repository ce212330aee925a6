package com.example.quartet.workshop.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of features is true: each test, file, page and setting is where it says.
 */
class FeaturesTests {

	private static final Path DOCS = Path.of("../workshop/docs");

	private static final Pattern ROW = Pattern
		.compile("\\| (.+) \\| (.+) \\| \\[`.+`]\\((.+)\\) \\| \\[`(\\w+)\\.(\\w+)`]\\((.+)\\) \\|");

	private static final Pattern PAGE = Pattern.compile("`([a-z-]+) (/[^`]*)`");

	private static final Pattern SETTING = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)\\b");

	@Test
	void asManyAreThereAsItSays() throws IOException {
		// region new
		assertThat(document()).contains(": %d lines, each with".formatted(features().size()));
		// endregion
		assertThat(features()).extracting((feature) -> row(feature).group(1)).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("features")
	void eachNamesATestAndAFileThatAreThere(String feature) throws IOException {
		Matcher row = row(feature);
		assertThat(DOCS.resolve(row.group(3))).exists();
		assertThat(row.group(6)).endsWith("/" + row.group(4) + ".java").contains("/src/test/java/");
		assertThat(Files.readString(DOCS.resolve(row.group(6)))).contains("void " + row.group(5) + "(");
	}

	@ParameterizedTest
	@MethodSource("features")
	void eachNamesAPlaceWhereItIsSeen(String feature) {
		String place = row(feature).group(2);
		assertThat(PAGE.matcher(place).results())
			.allSatisfy((page) -> assertThat(RequirementsTests.isServed(page.group(1), page.group(2))).as(page.group())
				.isTrue());
		assertThat(SETTING.matcher(place).results())
			.allSatisfy((setting) -> assertThat(settings()).contains("${" + setting.group(1) + ":"));
	}

	static List<String> features() throws IOException {
		return document().lines().filter((line) -> line.startsWith("| ") && line.contains("](")).toList();
	}

	private static Matcher row(String feature) {
		Matcher row = ROW.matcher(feature);
		assertThat(row.matches()).as(feature).isTrue();
		return row;
	}

	private static String settings() throws IOException {
		StringBuilder settings = new StringBuilder();
		for (String file : List.of("service-support/src/main/resources/service.yml",
				"identity-support/src/main/resources/identity.yml", "web-app/src/main/resources/application.yml",
				"todo-api/src/main/resources/application.yml", "daemon-client/src/main/resources/application.yml")) {
			settings.append(Files.readString(Path.of("..", file)));
		}
		return settings.toString();
	}

	private static String document() throws IOException {
		return Files.readString(DOCS.resolve("features.md"));
	}

}
