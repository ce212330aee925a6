package com.example.identityemulator.console;

import java.util.Map;
import java.util.TreeMap;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestToChange;
import com.example.identityemulator.directory.Registrations;
import com.example.identityemulator.fault.Fault;
import com.example.identityemulator.fault.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestToChange
class LongConsoleTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Registrations registrations;

	@Autowired
	Faults faults;

	@AfterEach
	void forgetChanges() {
		this.registrations.reload();
		this.faults.clear();
	}

	@Test
	void manyTenantsHavePages() {
		putMany("tenants/%s", "{\"id\":\"%s\",\"displayName\":\"Tenant %d\"}");
		assertThat(console("/")).contains("Tenant 10", "?tenants=2#tenants\"").doesNotContain("Tenant 40");
		assertThat(console("/?tenants=2")).contains("Tenant 40", "?tenants=1#tenants\"").doesNotContain("Tenant 10");
	}

	@Test
	void manyFaultsHavePages() {
		for (int times = 101; times <= 140; times++) {
			this.faults.order(Fault.of("UNAVAILABLE", null, null, null, times, null));
		}
		assertThat(console("/")).contains("<td>110</td>", "?faults=2#faults\"").doesNotContain("<td>140</td>");
		assertThat(console("/?faults=2")).contains("<td>140</td>").doesNotContain("<td>110</td>");
	}

	@Test
	void manyApplicationsAreNoDropDown() {
		assertThat(console("/")).contains("<select name=\"application\"");
		putMany("applications/%s.json",
				"{\"appId\":\"%s\",\"displayName\":\"Application %d\",\"signInAudience\":\"AzureADMyOrg\"}");
		assertThat(console("/")).contains("<input type=\"text\" name=\"application\"")
			.doesNotContain("<select name=\"application\"", "Application 40");
	}

	private void putMany(String key, String json) {
		Map<String, JsonNode> many = new TreeMap<>();
		for (int number = 10; number <= 40; number++) {
			String id = "97000000-0000-4000-8000-0000000000" + number;
			many.put(key.formatted(id), JsonMapper.shared().readTree(json.formatted(id, number)));
		}
		this.registrations.putAll(many);
	}

	private String console(String address) {
		return new Answer(this.mvc.get().uri(address).exchange()).text();
	}

}
