package com.example.quartet.webapp.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

import com.example.quartet.identitysupport.testing.DocumentedLimits;
import com.example.quartet.webapp.api.PersonalDetailsForm;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of limits in the document, tried at the form of personal details.
 */
class PersonalFormLimitsTests {

	private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

	@Test
	void aPhoneNumberMayBeAsLongAsTheTableSaysAndNoLonger() throws IOException {
		int longest = Integer.parseInt(DocumentedLimits.to("phone"));
		int shortest = Integer.parseInt(DocumentedLimits.from("phone"));
		assertThat(isTaken("1".repeat(shortest), null)).isTrue();
		assertThat(isTaken("1".repeat(shortest - 1), null)).isFalse();
		assertThat(isTaken("+" + "1".repeat(longest - 1), null)).isTrue();
		assertThat(isTaken("+" + "1".repeat(longest), null)).isFalse();
		assertThat(page()).contains("th:field=\"*{phone}\" maxlength=\"%d\"".formatted(longest));
	}

	@Test
	void aBirthdayMayBeAsTheTableSaysAndNoOther() throws IOException {
		LocalDate today = LocalDate.now(Clock.systemUTC());
		assertThat(DocumentedLimits.to("birthday")).isEqualTo("today");
		assertThat(isTaken(null, today.minusDays(1))).isTrue();
		assertThat(isTaken(null, today.plusDays(2))).isFalse();
		assertThat(page()).contains("th:field=\"*{birthday}\" min=\"%s\"".formatted(DocumentedLimits.from("birthday")));
	}

	private boolean isTaken(String phone, LocalDate birthday) {
		return this.validator.validate(new PersonalDetailsForm(phone, birthday)).isEmpty();
	}

	private static String page() throws IOException {
		return Files.readString(Path.of("src/main/resources/templates/personal.html"));
	}

}
