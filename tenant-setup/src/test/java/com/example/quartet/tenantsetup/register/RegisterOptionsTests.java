package com.example.quartet.tenantsetup.register;

import java.util.Map;

import com.example.quartet.identitysupport.Cloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterOptionsTests {

	@ParameterizedTest
	@EnumSource
	void theModulesFindTheGraphOfTheCloud(Cloud cloud) {
		Map<String, String> variables = options("--cloud=" + cloud.name()).cloudVariables();
		assertThat(variables).containsEntry("IDENTITY_AUTHORITY", cloud.authority());
		assertThat(variables.getOrDefault("GRAPH_URL", Cloud.graph(cloud.authority(), ""))).isEqualTo(cloud.graph());
	}

	@Test
	void whatTheModulesDeriveIsNotWrittenDown() {
		assertThat(options("--cloud=CHINA").cloudVariables()).containsOnlyKeys("IDENTITY_AUTHORITY");
		assertThat(options("--cloud=US_DEFENSE").cloudVariables()).containsEntry("GRAPH_URL",
				"https://dod-graph.microsoft.us");
	}

	private static RegisterOptions options(String... arguments) {
		return CommandLine.populateCommand(new RegisterOptions(), arguments);
	}

}
