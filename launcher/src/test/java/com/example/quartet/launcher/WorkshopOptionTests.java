package com.example.quartet.launcher;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkshopOptionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-          | -                                 | true
			--plain    | -                                 | false
			--workshop | -                                 | true
			-          | https://login.microsoftonline.com | false
			--plain    | https://login.microsoftonline.com | false
			--workshop | https://login.microsoftonline.com | true
			""")
	void nothingIsRecordedAgainstAnotherProviderUnlessItIsAskedFor(String option, String provider, boolean attached) {
		CommandLine line = CommandLine.parse((option != null) ? List.of(option) : List.of());
		assertThat(RunCommand.isWorkshopWanted(line, (provider != null) ? provider : "")).isEqualTo(attached);
	}

}
