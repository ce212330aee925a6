package com.example.identityemulator.console;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsolePageTests {

	private static final List<Integer> ALL = IntStream.rangeClosed(1, 60).boxed().toList();

	@ParameterizedTest
	@CsvSource({ "1, 1, 25", "2, 26, 50", "3, 51, 60", "0, 1, 25", "99, 51, 60" })
	void aLongListHasPages(int page, int first, int last) {
		ConsolePage<Integer> shown = ConsolePage.of(ALL, page);
		assertThat(shown.shown()).startsWith(first).endsWith(last);
		assertThat(shown).extracting(ConsolePage::last, ConsolePage::total).containsExactly(3, 60);
	}

	@Test
	void anEmptyListIsOnePage() {
		assertThat(ConsolePage.of(List.of(), 1)).isEqualTo(new ConsolePage<>(List.of(), 1, 1, 0));
	}

}
