package com.example.identityemulator.fidelity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.protocol.AadstsError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what the emulator answers with FIDELITY.md, so that no member of its own
 * creeps in.
 */
@EmulatorTestWithMore
@Import({ PublishedAnswers.class, IssuedTokens.class, BrowserAnswers.class })
class FidelityTests {

	private static final String STATUS_CODES = "Status codes";

	@Autowired
	List<ObservedAnswers> observed;

	@ParameterizedTest
	@MethodSource("members")
	void everyMemberIsDeclaredAndWhatAlwaysComesIsThere(FidelityTable table) {
		Set<String> found = this.observed.stream()
			.map(ObservedAnswers::all)
			.filter((some) -> some.containsKey(table.title()))
			.map((some) -> some.get(table.title()).get())
			.findFirst()
			.orElseThrow(() -> new AssertionError("Nothing shows " + table));
		assertThat(found).isSubsetOf(table.present())
			.containsAll(table.members((line) -> line.isHere() && line.platform().equals("always")));
	}

	@ParameterizedTest
	@MethodSource("members")
	void whatThePlatformNeverSendsIsNeverSentHere(FidelityTable table) {
		assertThat(table.members((line) -> line.platform().equals("never")))
			.isEqualTo(table.members((line) -> line.here().equals("never")));
	}

	@ParameterizedTest
	@MethodSource("members")
	void whatIsLeftOutHasAReason(FidelityTable table) {
		assertThat(table.members((line) -> line.here().equals("left out") && line.why().isEmpty())).isEmpty();
		assertThat(table.lines()).allSatisfy((line) -> {
			assertThat(line.platform()).isIn("always", "sometimes", "never");
			assertThat(line.here()).isIn("same", "other", "left out", "never");
			assertThat(line.source()).matches("[A-G](, [A-G])*");
		});
	}

	@Test
	void everyAnswerThatIsObservedHasItsTable() {
		assertThat(this.observed).flatExtracting((some) -> some.all().keySet())
			.containsExactlyInAnyOrderElementsOf(members().stream().map(FidelityTable::title).toList());
	}

	@Test
	void statusCodesAreThePlatforms() {
		assertThat(FidelityTable.all().get(STATUS_CODES).lines()).isNotEmpty().allSatisfy((line) -> {
			int number = Integer.parseInt(line.member().replace("AADSTS", ""));
			int status = AadstsError.find(number, null).orElseThrow().status();
			assertThat(line.platform()).isEqualTo(line.here()).isEqualTo(String.valueOf(status));
		});
	}

	static Collection<FidelityTable> members() {
		Map<String, FidelityTable> tables = FidelityTable.all();
		tables.remove(STATUS_CODES);
		return tables.values();
	}

}
