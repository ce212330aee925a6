package com.example.quartet.systemtests.house;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The container in which an editor opens this project can be read, and opens the ports
 * that {@code ./run} takes.
 */
class DevelopmentContainerTests {

	private final JsonNode container = JsonMapper.builder()
		.enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
		.build()
		.readTree(House.read(Path.of(".devcontainer/devcontainer.json")));

	@Test
	void eachPortThatItOpensIsOneOfTheLauncher() {
		String ports = House.read(House.files("launcher/src/main/java/.*/Port\\.java").get(0));
		assertThat(opened()).isNotEmpty().allSatisfy((port) -> assertThat(ports).contains("(%s)".formatted(port)));
	}

	@Test
	void eachPortThatItOpensHasALabel() {
		assertThat(this.container.get("portsAttributes").propertyNames()).containsExactlyInAnyOrderElementsOf(opened());
		assertThat(this.container.get("portsAttributes"))
			.allSatisfy((port) -> assertThat(port.get("label")).isNotNull());
	}

	@Test
	void whatItDoesFirstIsACommandOfOurs() {
		assertThat(this.container.get("postCreateCommand").asString()).matches("\\./test [a-z]+");
	}

	private List<String> opened() {
		return this.container.get("forwardPorts").valueStream().map(JsonNode::asString).toList();
	}

}
