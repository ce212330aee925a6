package com.example.quartet.tenantsetup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.example.quartet.identitysupport.Cloud;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerraformTests {

	private static final Path FILE = Path.of("..", "registrations", "terraform", "main.tf");

	@Test
	void itIsHclWithAResourceForEachThingThatRegisterMakes() throws Exception {
		Map<String, Object> terraform = new HCLParser().parse(FILE.toFile(), "UTF-8");
		assertThat(terraform).containsKeys("terraform", "provider", "variable", "locals", "resource", "output");
		assertThat(terraform.get("resource")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsKeys("azuread_application", "azuread_application_identifier_uri", "azuread_application_api_access",
					"azuread_application_known_clients", "azuread_application_pre_authorized",
					"azuread_application_certificate", "azuread_service_principal", "azuread_app_role_assignment",
					"azuread_service_principal_delegated_permission_grant");
	}

	@Test
	void itKnowsTheCloudsThatRegisterKnows() throws IOException {
		String text = Files.readString(FILE);
		for (Cloud cloud : Cloud.values()) {
			assertThat(text).contains("= \"%s\"".formatted(cloud.authority()));
		}
	}

	@Test
	void itReadsTheFilesThatRegisterReadsAndHasNoSecondCopyOfThem() throws IOException {
		String text = Files.readString(FILE);
		assertThat(text).contains("jsondecode(file(format(\"%s/../applications/%s.json\", path.module, name)))",
				"jsondecode(file(format(\"%s/../directory.json\", path.module)))");
		for (String copied : List.of("Todo.Read", "Profile.Read", "80800000-", "localhost:8080")) {
			assertThat(text).doesNotContain(copied);
		}
	}

}
