package com.example.quartet.systemtests.house;

import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which module and which package may know which.
 */
class BoundariesTests {

	@Test
	void everyModuleIsLookedAt() {
		assertThat(House.MODULES).contains("identitysupport", "servicesupport", "launcher", "tenantsetup", "todoapi");
		assertThat(House.CLASSES.stream()
			.map(JavaClass::getPackageName)
			.map((name) -> name.replaceFirst("(" + House.OURS + "\\w+).*", "$1")))
			.contains(House.MODULES.stream().map((module) -> House.OURS + module).toArray(String[]::new));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			// region web-app
			"webapp",
			// endregion
			// region downstream
			"downstreamapi",
			// endregion
			// region daemon
			"daemonclient",
			// endregion
			"todoapi", "tenantsetup" })
	void aModuleKnowsNothingOfAnotherButTheLibrary(String module) {
		knowsNoneBut(module, "apisupport", "identitysupport", "servicesupport");
	}

	@Test
	void theLibraryOfThePlatformKnowsTheOneOfServersAlone() {
		knowsNoneBut("identitysupport", "servicesupport");
	}

	@ParameterizedTest
	@ValueSource(strings = { "servicesupport", "launcher" })
	void whatKnowsNothingOfThePlatformKnowsNoModule(String module) {
		knowsNoneBut(module);
	}

	// region emulator-source
	@Test
	void theEmulatorSharesNoCodeWithTheApplications() {
		noClasses().that()
			.resideInAPackage(House.EMULATOR + "..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(House.OURS + ".")
			.check(House.CLASSES);
		noClasses().that()
			.resideInAPackage(House.OURS + ".")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(House.EMULATOR + "..")
			.check(House.CLASSES);
	}
	// endregion

	@Test
	void noPackagesOfTheApplicationsDependOnEachOtherInACircle() {
		slices().matching(House.OURS + "(*).(**)").should().beFreeOfCycles().check(House.CLASSES);
		// region emulator-source
		slices().matching(House.EMULATOR + ".(**)").should().beFreeOfCycles().check(House.CLASSES);
		// endregion
	}

	@Test
	void noVendorSdkIsUsedInTheApplications() {
		noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage("com.microsoft..", "com.azure..")
			.check(House.CLASSES);
	}

	private static void knowsNoneBut(String module, String... others) {
		List<String> allowed = Stream.concat(Stream.of(module), Stream.of(others)).toList();
		noClasses().that()
			.resideInAPackage(House.OURS + module + "..")
			.should()
			.dependOnClassesThat(DescribedPredicate.describe("another module",
					(type) -> type.getPackageName().startsWith(House.OURS) && !House.isIn(type, allowed)))
			.check(House.CLASSES);
	}

}
