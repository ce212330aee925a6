package com.example.quartet.workshop.course;

import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class CheckpointsPageTests {

	@WithSignedInPerson
	private Visitor ada;

	@Test
	void theHomePageOffersTheGuidedTour() {
		assertThat(this.ada.opens("/")).bodyText().contains("href=\"/checkpoints\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "nl" })
	void everyQuestionHasItsWordsInBothLanguages(String language) {
		assertThat(this.ada.opens("/checkpoints?lang=" + language)).hasStatusOk()
			.bodyText()
			.contains("id=\"c1\"", "id=\"c11\"", "/source/workshop/docs/flows/4-on-behalf-of.md")
			.doesNotContain("??");
	}

	@ParameterizedTest
	@CsvSource({ "8, ' " + StandIn.CONTOSO + " ', right", "8, another, wrong", "4, anything, not-yet" })
	void anAnswerIsCheckedAgainstThePersonsOwnTokens(int number, String answer, String outcome) {
		assertThat(this.ada.sends("/checkpoints/" + number, Map.of("answer", answer)))
			.hasRedirectedUrl("/checkpoints#c" + number)
			.flash()
			.containsEntry("outcome", outcome);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 12 })
	void thereIsNoOtherQuestion(int number) {
		assertThat(this.ada.sends("/checkpoints/" + number, Map.of("answer", "x"))).hasStatus(404);
	}

}
