package com.example.identityemulator.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

import com.example.identityemulator.protocol.AadstsError.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AadstsErrorTests {

	@Test
	void everyLineOfTheTableIsAnErrorThatTheEmulatorKnows() {
		assertThat(AadstsTable.read()).extracting(AadstsTable.Row::name)
			.containsExactlyInAnyOrder(Arrays.stream(AadstsError.values()).map(Enum::name).toArray(String[]::new));
	}

	@ParameterizedTest
	@EnumSource
	void everyErrorSaysWhatItIsAndWhatToDo(AadstsError error) {
		assertThat(error.number()).isBetween(10_000, 9_999_999);
		assertThat(error.oauth()).matches("[a-z_]+");
		assertThat(error.text()).isNotBlank();
		assertThat(error.advice()).endsWith(".");
		assertThat(error.origin()).isNotNull();
	}

	/**
	 * The numbers that clients, specifications and other people's troubles name.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 28000, 50011, 50020, 50058, 50079, 50105, 50173, 50194, 54005, 65001, 65004, 70000, 70008,
			70011, 70016, 90002, 90014, 500112, 500131, 501481, 700016, 700027, 700054, 700082, 900144, 1002012,
			7000215, 7000222, 9002326, 9002327 })
	void theNumbersThatMatterAreThere(int number) {
		assertThat(AadstsError.find(number, null)).isPresent();
	}

	@ParameterizedTest
	@CsvSource({ "access_denied, 65004", "invalid_request, 900144", "unauthorized_client, 700016",
			"unsupported_response_type, 700054", "server_error, 50000", "temporarily_unavailable, 90033",
			"invalid_resource, 500011", "login_required, 50058", "interaction_required, 50076", "invalid_grant, 70000",
			"invalid_client, 7000215", "invalid_scope, 70011" })
	void aWordAloneMeansTheUsualError(String oauth, int number) {
		assertThat(AadstsError.find(null, oauth)).get().extracting(AadstsError::number).isEqualTo(number);
	}

	@Test
	void theDocumentSaysWhichAreFromMemory() throws IOException {
		String document = Files.readString(Path.of("../EMULATED.md"));
		String line = Pattern.compile(".*from memory.*").matcher(document).results().findFirst().orElseThrow().group();
		for (AadstsError error : AadstsError.values()) {
			assertThat(line.contains("`" + error.oauth() + "` " + error.number())).as(error.name())
				.isEqualTo(error.origin() == Origin.OURS);
		}
	}

}
