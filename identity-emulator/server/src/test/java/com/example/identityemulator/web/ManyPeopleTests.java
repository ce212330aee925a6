package com.example.identityemulator.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A directory of 20,000 people, each with a consent.
 */
@EmulatorTest
class ManyPeopleTests {

	private static final int PEOPLE = 20_000;

	@Autowired
	MockMvcTester mvc;

	@DynamicPropertySource
	static void addPeople(DynamicPropertyRegistry properties) throws IOException {
		Path folder = RegistrationsWithMore.copy();
		Path file = folder.resolve("directory.json");
		ObjectNode directory = (ObjectNode) JsonMapper.shared().readTree(Files.readString(file));
		ArrayNode users = directory.withArray("users");
		ArrayNode consents = directory.withArray("oauth2PermissionGrants");
		ObjectNode alice = (ObjectNode) users.get(0);
		for (int i = 0; i < PEOPLE; i++) {
			String id = UUID.nameUUIDFromBytes(String.valueOf(i).getBytes(StandardCharsets.UTF_8)).toString();
			String name = "person%d@contoso.onmicrosoft.com".formatted(i);
			users.add(alice.deepCopy().put("id", id).put("userPrincipalName", name).put("mail", name));
			consents.addObject()
				.put("tenantId", Names.CONTOSO)
				.put("clientId", Names.WEB_APP)
				.put("consentType", "Principal")
				.put("principalId", id)
				.put("resourceId", Names.ORDERS_API)
				.put("scope", "Orders.Read");
		}
		Files.writeString(file, directory.toString());
		properties.add("emulator.registrations", folder::toString);
	}

	@Test
	void theSignInPageStaysSmall() {
		Answer page = new Browser(this.mvc).authorize(Names.CONTOSO);
		assertThat(page.text()).hasSizeLessThan(20_000)
			.contains(Names.ALICE)
			.containsPattern("And (19|20),\\d{3} more: type the user name of one of them\\.");
	}

	@Test
	void aPersonWhoIsNotOnThePageSignsIn() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		assertThat(browser.enter("person19999@contoso.onmicrosoft.com").text()).doesNotContain("AADSTS50126")
			.contains("person19999@contoso.onmicrosoft.com");
	}

}
