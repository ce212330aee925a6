package com.example.quartet.launcher.create;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every mistake on the command line of {@code ./run new} gets one sentence.
 */
class NewProjectTests {

	@TempDir
	Path folder;

	@Test
	void theNameComesFromTheFolderUnlessItIsGiven() {
		assertThat(parse("order-desk", "--package", "com.acme.desk").name().title()).isEqualTo("Order Desk");
		assertThat(parse("desk", "--package=com.acme.desk", "--name=Orders").name().title()).isEqualTo("Orders");
	}

	@Test
	void aNameHasTheFormThatEachPlaceNeeds() {
		ProjectName name = ProjectName.of("Order Desk");
		assertThat(List.of(name.title(), name.type(), name.variable(), name.kebab(), name.constant()))
			.containsExactly("Order Desk", "OrderDesk", "orderDesk", "order-desk", "ORDER_DESK");
		assertThat(ProjectName.of("OrderDesk").kebab()).isEqualTo("order-desk");
	}

	@Test
	void theWorkshopComesAlongIfAskedFor() {
		assertThat(parse("orders", "--package", "com.acme.orders").leftOut()).contains("workshop", "second-site");
		assertThat(parse("orders", "--package", "com.acme.orders", "--with", "workshop").leftOut())
			.doesNotContain("workshop");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"--without daemon     | daemon together", //
			"--without downstream | daemon downstream together", //
			"--api-only           | daemon together web-app", //
			"--emulator artifact  | emulator-source", //
			"--emulator source    | ''", //
			"--api-only --without downstream | daemon downstream together web-app" })
	void theOptionsChooseTheParts(String options, String leftOut) {
		Set<String> parts = parse(("orders --package com.acme.orders " + options).split(" ")).leftOut();
		assertThat(parts).contains("new", "quartet", "second-site", "workshop");
		parts.removeAll(Set.of("new", "quartet", "second-site", "workshop", "emulator-artifact"));
		assertThat(String.join(" ", parts)).isEqualTo(leftOut);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"--without daemon     | ''", //
			"--without downstream | Without downstream-api there is no daemon-client: it writes by the clock and in the language of a profile.", //
			"--api-only           | Without web-app there is no daemon-client: its reminders are read there." })
	void aPartThatGoesWithAnotherIsSaidToGo(String options, String remark) {
		assertThat(String.join(" ", parse(("orders --package com.acme.orders " + options).split(" ")).remarks()))
			.isEqualTo(remark);
	}

	@Test
	void theWorkshopNeedsEverythingThatItShows() {
		assertThatExceptionOfType(NewProjectException.class)
			.isThrownBy(() -> parse("orders", "--package", "com.acme", "--with", "workshop", "--api-only"))
			.withMessage(
					"The workshop shows the site, both APIs and the daemon: take --with workshop without --without and --api-only.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { //
			"Class        | The name 'Class' cannot be: it is a reserved word.", //
			"Spring       | The name 'Spring' cannot be: it is a reserved word.", //
			"4orders      | The name '4orders' cannot be: it takes letters and digits, a letter first, words with one space between them, and at most 40 characters.", //
			"Orders!      | The name 'Orders!' cannot be: it takes letters and digits, a letter first, words with one space between them, and at most 40 characters.", //
			"../Orders    | The name '../Orders' cannot be: it takes letters and digits, a letter first, words with one space between them, and at most 40 characters." })
	void aNameThatCannotBeGetsOneSentence(String name, String sentence) {
		assertThatExceptionOfType(NewProjectException.class)
			.isThrownBy(() -> parse("orders", "--package", "com.acme.orders", "--name", name))
			.withMessage(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = { //
			"orders              | at least two words", //
			"com.Acme            | at least two words", //
			"com..acme           | at least two words", //
			"com.acme-orders     | at least two words", //
			"com.acme.new        | 'new' is a reserved word of Java", //
			"java.orders         | java belongs to others", //
			"org.springframework | org.springframework belongs to others", //
			"com.example.identityemulator.orders | com.example.identityemulator belongs to others" })
	void aPackageThatCannotBeGetsOneSentence(String packageName, String sentence) {
		assertThatExceptionOfType(NewProjectException.class).isThrownBy(() -> parse("orders", "--package", packageName))
			.withMessageContaining(sentence);
	}

	@Test
	void aFolderThatIsThereIsNotTouched() throws Exception {
		Files.createDirectory(this.folder.resolve("orders"));
		assertThatExceptionOfType(NewProjectException.class)
			.isThrownBy(() -> parse("orders", "--package", "com.acme.orders"))
			.withMessage("There is a folder %s already: name one that is not there.", this.folder.resolve("orders"));
	}

	@Test
	void aFolderWithinThisProjectIsRefused() {
		Path here = Path.of("").toAbsolutePath();
		assertThatExceptionOfType(NewProjectException.class)
			.isThrownBy(() -> NewProject.parse(List.of("orders", "--package", "com.acme.orders"), here, here))
			.withMessageContaining("is inside this project");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"orders                                       | ./run new wants a folder and a package: ./run new ../orders --package com.acme.orders --name Orders", //
			"orders --package                             | --package takes a value: ./run new ../orders --package com.acme.orders --name Orders", //
			"orders --fast                                | There is no ./run new --fast: ./run new ../orders --package com.acme.orders --name Orders", //
			"orders --package com.acme --port-base 80     | --port-base takes a number from 1024 to 65000, not 80.", //
			"orders --package com.acme --with everything  | --with takes workshop, not everything.", //
			"orders --package com.acme --without web-app  | --without takes daemon or downstream, not web-app." })
	void aMistakeIsToldInOneSentence(String words, String sentence) {
		assertThatExceptionOfType(NewProjectException.class).isThrownBy(() -> parse(words.split(" ")))
			.withMessage(sentence);
	}

	private NewProject parse(String... words) {
		return NewProject.parse(Stream.of(words).toList(), this.folder, Path.of("").toAbsolutePath());
	}

}
