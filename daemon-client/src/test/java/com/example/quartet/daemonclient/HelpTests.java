package com.example.quartet.daemonclient;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTests {

	private static final Pattern VARIABLE = Pattern.compile("(?<=\\$\\{)[A-Z_]+");

	@Test
	void helpNamesEverySettingOfTheDaemon() throws IOException {
		String configuration = new ClassPathResource("application.yml").getContentAsString(StandardCharsets.UTF_8);
		String help = new ClassPathResource("help.txt").getContentAsString(StandardCharsets.UTF_8);
		assertThat(VARIABLE.matcher(configuration).results().map(MatchResult::group)).isNotEmpty()
			.allSatisfy((variable) -> assertThat(help).contains("  " + variable + " "));
	}

}
