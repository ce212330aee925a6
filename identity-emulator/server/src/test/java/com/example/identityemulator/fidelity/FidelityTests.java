package com.example.identityemulator.fidelity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.protocol.AadstsError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what the emulator answers with FIDELITY.md, so that no member of its own
 * creeps in.
 */
@EmulatorTestWithMore
@Import({ PublishedAnswers.class, IssuedTokens.class, OptionalClaims.class, BrowserAnswers.class, GraphAnswers.class })
class FidelityTests {

	private static final String STATUS_CODES = "Status codes";

	/** Packages and controllers of pages that are not the platform's. */
	private static final Pattern OUR_OWN = Pattern
		.compile("\\.(admin|console|portal)\\.|\\.(SignIn|SignInConsent|FrontChannel|Language|MyApps|DevicePage|Failure"
				+ "|ErrorCodes|UnsupportedGraph)Controller$|springframework");

	@Autowired
	List<ObservedAnswers> observed;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

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
			assertThat(line.source()).matches("[A-H](, [A-H])*");
		});
	}

	@Test
	void everyAnswerThatIsObservedHasItsTable() {
		assertThat(this.observed).flatExtracting((some) -> some.all().keySet())
			.containsExactlyInAnyOrderElementsOf(members().stream().map(FidelityTable::title).toList());
	}

	@Test
	void everyEndpointNamesItsTables() {
		Map<String, List<String>> endpoints = FidelityTable.endpoints();
		assertThat(endpoints).containsOnlyKeys(this.mappings.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((mapping) -> !OUR_OWN.matcher(mapping.getValue().getBeanType().getName()).find())
			.flatMap((mapping) -> mapping.getKey().getPatternValues().stream())
			.map((pattern) -> pattern.replaceAll(":[^}]*", ""))
			.distinct()
			.toArray(String[]::new));
		assertThat(endpoints.values()).allSatisfy((titles) -> assertThat(titles).isNotEmpty()
			.isSubsetOf(members().stream().map(FidelityTable::title).toList()));
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
