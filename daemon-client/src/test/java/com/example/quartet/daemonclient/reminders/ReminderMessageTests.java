package com.example.quartet.daemonclient.reminders;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.example.quartet.daemonclient.api.OwnerProfile;
import com.example.quartet.daemonclient.api.TodoApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderMessageTests {

	private static final LocalDate THE_20TH = LocalDate.of(2026, 11, 20);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en-GB | 2026-11-18 | Ada, "Water the plants" was due on 18 November 2026.
			en-US | 2026-11-18 | Ada, "Water the plants" was due on November 18, 2026.
			nl-NL | 2026-11-18 | Ada, "Water the plants" moest op 18 november 2026 klaar zijn.
			""")
	void theDateReadsRightInTheOwnersLanguage(String language, LocalDate due, String message) {
		assertThat(visible(write("Ada Lovelace", language, "Water the plants", due))).isEqualTo(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Ada Lovelace        | Ada
			Lovelace, Ada       | Ada
			Ada Lovelace (Guest)| Ada
			Ada                 | Ada
			""")
	void peopleAreCalledByTheirFirstName(String displayName, String name) {
		assertThat(visible(write(displayName, "en-GB", "Sleep", THE_20TH))).startsWith(name + ", \"Sleep\"");
	}

	@Test
	void aTitleIsTakenLiterally() {
		assertThat(visible(write("Ada", "en-GB", "Don't {0} %s", THE_20TH)))
			.isEqualTo("Ada, \"Don't {0} %s\" was due on 20 November 2026.");
	}

	@Test
	void aLanguageWeDoNotSpeakIsAnsweredInEnglish() {
		assertThat(visible(write("Ada", "fr-FR", "Sleep", THE_20TH)))
			.isEqualTo("Ada, \"Sleep\" was due on 20 November 2026.");
	}

	@Test
	void aTitleThatRunsFromRightToLeftTurnsNoWordAroundIt() {
		assertThat(write("Ada", "en-GB", "\u202Eunderdog", THE_20TH))
			.isEqualTo("\u2068Ada\u2069, \"\u2068\u202Eunderdog\u2069\" was due on 20 November 2026.");
	}

	private static String visible(String message) {
		return message.replaceAll("[\u2068\u2069]", "");
	}

	private static String write(String displayName, String language, String title, LocalDate due) {
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("reminders");
		texts.setFallbackToSystemLocale(false);
		TodoApi.Todo todo = new TodoApi.Todo(UUID.randomUUID(), title, due, new TodoApi.Owner("contoso", "ada"),
				List.of());
		OwnerProfile owner = new OwnerProfile("ada", displayName, ZoneOffset.UTC, Locale.forLanguageTag(language));
		return new ReminderMessage(texts).write(todo, owner).message();
	}

}
