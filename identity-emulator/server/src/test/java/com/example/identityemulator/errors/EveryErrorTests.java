package com.example.identityemulator.errors;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.VaultApp;
import com.example.identityemulator.fault.Fault;
import com.example.identityemulator.fault.Faults;
import com.example.identityemulator.protocol.AadstsError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walks the table: each line of it is a refusal that a client gets, in its own words.
 */
@EmulatorTestWithMore
@Import({ AuthorizeProvocations.class, PersonsProvocations.class, CredentialProvocations.class, GrantProvocations.class,
		OnBehalfOfProvocations.class, PolicyProvocations.class, VaultApp.class })
class EveryErrorTests {

	/** What the emulator never does by itself. */
	private static final Set<AadstsError> ON_ORDER = EnumSet.of(AadstsError.INTERNAL, AadstsError.SERVER_ERROR,
			AadstsError.THROTTLED, AadstsError.SECOND_FACTOR_NOT_ENROLLED);

	@Autowired
	List<Provocations> provocations;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	Faults faults;

	@Autowired
	TestClock clock;

	@AfterEach
	void repair() {
		this.clock.reset();
		this.faults.clear();
	}

	@ParameterizedTest
	@MethodSource("byItself")
	void everyRefusalIsProvokedThroughTheFrontDoor(AadstsError error) {
		Supplier<Answer> provocation = this.provocations.stream()
			.map(Provocations::all)
			.filter((some) -> some.containsKey(error))
			.map((some) -> some.get(error))
			.findFirst()
			.orElseThrow(() -> new AssertionError("Nothing provokes " + error));
		assertSays(provocation.get(), error);
	}

	@ParameterizedTest
	@EnumSource
	void everyRefusalComesOnOrder(AadstsError error) {
		this.faults.order(Fault.of("error", null, null, error, 1, null));
		Answer answer = this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API);
		assertThat(answer.status()).isEqualTo(error.status());
		assertSays(answer, error);
	}

	private static void assertSays(Answer answer, AadstsError error) {
		if (answer.location() != null) {
			assertSays(answer.parameters(), error);
		}
		else if (String.valueOf(answer.header("Content-Type")).startsWith("application/json")) {
			assertSays(answer.json(), error);
			assertThat(answer.json()).containsEntry("error_codes", List.of(error.number()))
				.satisfies((json) -> assertThat(json.get("suberror")).isEqualTo(error.suberror()));
		}
		else {
			assertThat(answer.text()).contains("AADSTS" + error.number());
		}
	}

	private static void assertSays(Map<String, ?> answer, AadstsError error) {
		assertThat(answer.get("error_description")).asString().startsWith("AADSTS%d: ".formatted(error.number()));
		assertThat(answer.get("error")).isEqualTo(error.oauth());
	}

	static Set<AadstsError> byItself() {
		return EnumSet.complementOf(EnumSet.copyOf(ON_ORDER));
	}

}
