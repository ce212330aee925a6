package com.example.quartet.workshop.site;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.FormAddresses;
import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
@Import(FormAddresses.class)
class SiteTests {

	@Autowired
	private ApplicationIds applications;

	@WithSignedInPerson
	private Visitor ada;

	@ParameterizedTest
	@ValueSource(strings = { "course", "flows", "lab", "parameters", "refusal", "site", "tokens" })
	void everySentenceIsThereInBothLanguages(String bundle) throws IOException {
		assertThat(sentences(bundle + "_nl")).isEqualTo(sentences(bundle)).isNotEmpty();
	}

	@Test
	void theSignInNamesTheApplications() {
		assertThat(this.applications.webApp()).isEqualTo(StandIn.WEB_APP);
		assertThat(this.applications.todoApi()).isEqualTo("80810000-0000-4000-8000-000000000002");
	}

	@Test
	void everyFormOfTheWorkshopLeadsBackToAPage(@Autowired FormAddresses forms) {
		forms.allLeadBackToAPage();
	}

	@Test
	void theSiteLeadsToEveryPageOfTheWorkshop() {
		assertThat(this.ada.opens("/")).bodyText()
			.contains("href=\"/flows\"", "href=\"/tokens\"", "href=\"/lab/errors\"", "href=\"/lab/attacks\"")
			.doesNotContain("??");
	}

	@Test
	void samplePeopleNeedNotBeToldThatTheyAreRecorded() {
		assertThat(this.ada.opens("/")).bodyText().doesNotContain("are recorded");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://login.microsoftonline.com", "https://login.example" })
	void realPeopleAreTold(String authority) {
		IdentityProperties provider = new IdentityProperties(authority, "common", "common", authority, List.of("*"));
		assertThat(new RecordingNotice(provider).message()).isEqualTo("workshop.recorded");
	}

	private static Set<Object> sentences(String bundle) throws IOException {
		return PropertiesLoaderUtils.loadProperties(new ClassPathResource("workshop/" + bundle + ".properties"))
			.keySet();
	}

}
