package com.example.quartet.systemtests.house;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * What a reader may rely on in every module.
 */
class HouseRulesTests {

	private static final String HOUSE = "com.example.quartet.";

	private static final List<String> MODULES = List.of("identity-support", "identity-emulator/server",
			"identity-emulator/junit", "downstream-api", "todo-api", "daemon-client", "web-app");

	private static final String EMULATOR = "com.example.identityemulator";

	private static final Pattern BANNED = Pattern
		.compile(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO|Config)|(Abstract|Base).*");

	private static final JavaClasses house = new ClassFileImporter()
		.importPaths(MODULES.stream().map((module) -> Path.of("..", module, "target", "classes")).toList());

	@ParameterizedTest
	@ValueSource(strings = { "downstreamapi", "todoapi", "daemonclient", "webapp" })
	void aModuleKnowsNothingOfAnotherButTheLibrary(String module) {
		noClasses().that()
			.resideInAPackage(HOUSE + module + "..")
			.should()
			.dependOnClassesThat(inTheHouseBut(module, "identitysupport"))
			.check(house);
	}

	@Test
	void theEmulatorSharesNoCodeWithTheApplications() {
		noClasses().that()
			.resideInAPackage(EMULATOR + "..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(HOUSE + ".")
			.check(house);
		noClasses().that()
			.resideInAPackage(HOUSE + ".")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(EMULATOR + "..")
			.check(house);
	}

	@Test
	void theLibraryKnowsNoModule() {
		noClasses().that()
			.resideInAPackage(HOUSE + "identitysupport..")
			.should()
			.dependOnClassesThat(inTheHouseBut("identitysupport"))
			.check(house);
	}

	@Test
	void noPackagesOfTheApplicationsDependOnEachOtherInACircle() {
		slices().matching(HOUSE + "(*).(**)").should().beFreeOfCycles().check(house);
		slices().matching(EMULATOR + ".(**)").should().beFreeOfCycles().check(house);
	}

	@Test
	void whatSpringStartsIsNobodyElsesToCreate() {
		classes().that()
			.areMetaAnnotatedWith("org.springframework.stereotype.Component")
			.and()
			.haveSimpleNameNotEndingWith("Application")
			.and(areUsedInTheirOwnPackageAlone())
			.should()
			.notBePublic()
			.check(house);
	}

	@Test
	void nothingIsInjectedIntoFields() {
		noFields().should()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
			.orShould()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
			.check(house);
	}

	@Test
	void classesAreNamedAfterTheThingInTheStory() {
		noClasses().that(areNamedByUs()).should().haveNameMatching(".*\\.(" + BANNED.pattern() + ")").check(house);
	}

	@Test
	void noVendorSdkIsUsedInTheApplications() {
		noClasses().should().dependOnClassesThat().resideInAnyPackage("com.microsoft..", "com.azure..").check(house);
	}

	private static DescribedPredicate<JavaClass> inTheHouseBut(String... modules) {
		List<String> allowed = List.of(modules).stream().map((module) -> HOUSE + module).toList();
		return DescribedPredicate.describe("another module", (type) -> type.getPackageName().startsWith(HOUSE)
				&& allowed.stream().noneMatch((module) -> (type.getPackageName() + ".").startsWith(module + ".")));
	}

	private static DescribedPredicate<JavaClass> areUsedInTheirOwnPackageAlone() {
		return DescribedPredicate.describe("are used in their own package alone",
				(type) -> type.getDirectDependenciesToSelf()
					.stream()
					.allMatch((use) -> use.getOriginClass().getPackageName().equals(type.getPackageName())));
	}

	private static DescribedPredicate<JavaClass> areNamedByUs() {
		return DescribedPredicate.describe("have a name of ours",
				(type) -> !type.isAnonymousClass() && !type.getModifiers().contains(JavaModifier.SYNTHETIC));
	}

}
