package com.example.quartet.tenantsetup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.example.quartet.identitysupport.Cloud;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
	void itCarriesEachPropertyThatAFileOfAnApplicationHas() throws IOException {
		String text = Files.readString(FILE);
		Set<String> properties = new TreeSet<>();
		try (Stream<Path> files = Files.list(FILE.resolveSibling("../applications"))) {
			files.forEach((file) -> addNames(JsonMapper.shared().readTree(file), properties));
		}
		assertThat(properties).contains("appId", "accessToken")
			.allSatisfy((property) -> assertThat(text).containsPattern("[.]%s\\b".formatted(property)));
	}

	@Test
	void itKnowsTheCloudsThatRegisterKnows() throws IOException {
		String text = Files.readString(FILE);
		for (Cloud cloud : Cloud.values()) {
			assertThat(text).contains("= \"%s\"".formatted(cloud.authority()));
			if (!cloud.graph().equals(Cloud.graph(cloud.authority(), ""))) {
				assertThat(text).contains("\"GRAPH_URL=%s\\n\"".formatted(cloud.graph()));
			}
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

	private static void addNames(JsonNode node, Set<String> names) {
		// the credentials are for the emulator alone
		node.propertyStream().filter((property) -> !property.getKey().endsWith("Credentials")).forEach((property) -> {
			names.add(property.getKey());
			addNames(property.getValue(), names);
		});
		if (node.isArray()) {
			node.forEach((element) -> addNames(element, names));
		}
	}

}
