package com.example.quartet.systemtests.house;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A name or a title in Arabic or Hebrew, or one with a direction mark, turns no word
 * around it.
 */
class TextDirectionTests {

	private static final Pattern ELEMENT = Pattern.compile("<(\\w+)(?:[^<>\"]|\"[^\"]*\")*>");

	private static final Pattern TEXT_OF_A_PERSON = Pattern
		.compile("th:text=\"\\$\\{[^\"#]*(displayName|todo\\.title|\\.notes|userPrincipalName|userName|phone"
				+ "|caller\\.name|me\\.(name|initial)|\\.who|(reminder|run)\\.message)}(?! \\+)");

	private static final Pattern MESSAGE_ABOUT_A_PERSON = Pattern
		.compile("(?m)^(todos\\.said\\.(?!gone).+|home\\.hello|reminder|reminder\\.nameless|second-factor\\.about"
				+ "|(admin-)?consent\\.(wants|through|everybody)|device\\.done\\.about|my-apps\\.remove\\.app)=.*$");

	// they hold no markup
	private static final List<String> PLAIN_ELEMENTS = List.of("option");

	@Test
	void whatAPersonTypedIsIsolatedOnEveryPage() {
		List<String> elements = House.files(".*/src/main/resources/templates/.*\\.html")
			.stream()
			.flatMap(TextDirectionTests::elements)
			.filter((element) -> TEXT_OF_A_PERSON.matcher(element).find())
			.toList();
		assertThat(elements).isNotEmpty().allSatisfy((element) -> assertThat(element).contains("dir=\"auto\""));
	}

	@Test
	void whatAPersonTypedIsIsolatedInEverySentence() {
		List<String> messages = House.files(".*/src/main/resources/(messages|reminders).*\\.properties")
			.stream()
			.flatMap((file) -> MESSAGE_ABOUT_A_PERSON.matcher(House.read(file)).results())
			.map(MatchResult::group)
			.toList();
		assertThat(messages).isNotEmpty().allSatisfy((message) -> assertThat(message).contains("\\u2068{0}\\u2069"));
	}

	private static Stream<String> elements(Path file) {
		return ELEMENT.matcher(House.read(file))
			.results()
			.filter((element) -> !PLAIN_ELEMENTS.contains(element.group(1)))
			.map(MatchResult::group);
	}

}
