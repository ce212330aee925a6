package com.example.quartet.webapp.spa;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "quartet.identity.client.secret=for-the-tests", "quartet.single-page.client-id=" })
@AutoConfigureMockMvc
class NotRegisteredTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void aSiteWithoutSuchARegistrationHasNoSuchPage() {
		assertThat(this.mvc.get().uri("/spa")).hasStatus(404);
		assertThat(this.mvc.get().uri("/spa/redirect")).hasStatus(404);
		assertThat(this.mvc.get().uri("/")).bodyText().doesNotContain("href=\"/spa\"");
	}

}
