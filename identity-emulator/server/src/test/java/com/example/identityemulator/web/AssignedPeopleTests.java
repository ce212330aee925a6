package com.example.identityemulator.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class AssignedPeopleTests {

	@Autowired
	MockMvcTester mvc;

	@DynamicPropertySource
	static void demandAnAssignment(DynamicPropertyRegistry properties) throws IOException {
		Path folder = RegistrationsWithMore.copy();
		Path webApp = folder.resolve("applications/shop.json");
		Files.writeString(webApp,
				Files.readString(webApp).replaceFirst("\\{", "{ \"appRoleAssignmentRequired\": true,"));
		properties.add("emulator.registrations", folder::toString);
	}

	@Test
	void whoIsNotAssignedStaysAtTheProvider() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, "response_mode", "form_post");
		Answer answer = browser.enter(Names.BOB);
		assertThat(answer.location()).isNull();
		assertThat(answer.text()).contains("AADSTS50105", Names.BOB).doesNotContain("name=\"state\"");
	}

}
