package com.example.quartet.launcher;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ports are the usual ones, or follow each other from a base on.
 */
class PortTests {

	// region together
	@Test
	void withoutABaseThePortsAreTheUsualOnes() {
		assertThat(ports(OptionalInt.empty())).startsWith(8080, 8081, 8082).endsWith(8084, 9000, 9001, 9443);
	}
	// endregion

	@Test
	void fromABaseOnTheyFollowEachOther() {
		assertThat(ports(OptionalInt.of(7000)))
			.containsExactlyElementsOf(IntStream.range(7000, 7000 + Port.values().length).boxed().toList());
	}

	@Test
	void theHighestBaseLeavesRoomForAllOfThem() {
		assertThat(ports(OptionalInt.of(Port.HIGHEST_BASE))).last().isEqualTo(65535);
	}

	@Test
	void addressesFollowPortsAndScheme() {
		StartOptions options = new StartOptions(true, OptionalInt.of(7000), false);
		assertThat(options.address(Project.module("todo-api")))
			.isEqualTo("https://localhost:" + (7000 + Port.TODO_API.ordinal()));
		assertThat(options.address(Project.module("identity-emulator")))
			.isEqualTo("https://127.0.0.1:" + (7000 + Port.EMULATOR_HTTPS.ordinal()));
		assertThat(StartOptions.USUAL.address(Project.module("identity-emulator"))).isEqualTo("http://127.0.0.1:9000");
	}

	private static Stream<Integer> ports(OptionalInt base) {
		return Stream.of(Port.values()).map((port) -> port.number(base));
	}

}
