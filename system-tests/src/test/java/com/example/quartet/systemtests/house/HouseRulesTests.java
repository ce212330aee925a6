package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader may rely on in every module.
 */
class HouseRulesTests {

	private static final String HOUSE = "com.example.quartet.";

	private static final String EMULATOR = "com.example.identityemulator";

	private static final String CONFIGURATION_PROPERTIES = "org.springframework.boot.context.properties.ConfigurationProperties";

	private static final Pattern BANNED = Pattern
		.compile(".*(Util|Utils|Helper|(?<!Package)Manager|Impl|Dto|DTO|Config)|(Abstract|Base).*");

	// the packages that still have to be annotated
	private static final List<String> WITHOUT_NULLNESS = List.of("webapp.flows", "webapp.lab", "webapp.tokens",
			"todoapi.workshop", "daemonclient.workshop", "identitysupport.flows", "launcher");

	// the packages that still ask the system for the time
	private static final List<String> WITHOUT_CLOCK = List.of("identitysupport.flows", "launcher", "webapp.flows");

	// the two APIs secure themselves, and each caller has a view of the API it calls
	private static final Set<String> IN_SEVERAL_MODULES = Set.of("ApiSecurity", "DownstreamApi", "TodoApi",
			"WorkshopApi");

	private static final int LONGEST_POM = 70;

	private static final JavaClasses house = new ClassFileImporter().importPaths(
			modules().stream().map((module) -> module.resolve("target/classes")).filter(Files::isDirectory).toList());

	@ParameterizedTest
	@ValueSource(strings = { "downstreamapi", "todoapi", "daemonclient", "webapp" })
	void aModuleKnowsNothingOfAnotherButTheLibrary(String module) {
		noClasses().that()
			.resideInAPackage(HOUSE + module + "..")
			.should()
			.dependOnClassesThat(inTheHouseBut(module, "apisupport", "identitysupport"))
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
	void aSimpleNameOccursOnceInTheApplications() {
		Map<String, List<String>> names = house.stream()
			.filter((type) -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.filter((type) -> isIn(type,
					List.of("webapp", "todoapi", "downstreamapi", "daemonclient", "identitysupport")))
			.collect(Collectors.groupingBy(JavaClass::getSimpleName,
					Collectors.mapping(JavaClass::getName, Collectors.toList())));
		names.keySet().removeAll(IN_SEVERAL_MODULES);
		assertThat(names.values()).allMatch((types) -> types.size() == 1);
	}

	@Test
	void anAutoConfigurationIsNamedSo() {
		classes().that()
			.areAnnotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration")
			.and()
			.resideOutsideOfPackage("..identitysupport.flows..")
			.should()
			.haveSimpleNameEndingWith("AutoConfiguration")
			.check(house);
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(house.stream()
			.filter((type) -> !isIn(type, WITHOUT_NULLNESS) && !type.getPackageName().startsWith(EMULATOR))
			.map(JavaClass::getPackage)
			.distinct()).allMatch((room) -> room.isAnnotatedWith("org.jspecify.annotations.NullMarked"));
	}

	@Test
	void theTimeComesFromAClock() {
		noClasses()
			.that(DescribedPredicate.describe("have a clock",
					(type) -> !isIn(type, WITHOUT_CLOCK) && !type.getPackageName().startsWith(EMULATOR)))
			.should()
			.callMethodWhere(DescribedPredicate.describe("the time is that of the system",
					(call) -> call.getTarget().getName().equals("now")
							&& call.getTargetOwner().getPackageName().equals("java.time")
							&& call.getTarget().getRawParameterTypes().isEmpty()))
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(house);
	}

	@Test
	void settingsHaveOurPrefix() {
		assertThat(house.stream()
			.filter((type) -> type.isAnnotatedWith(CONFIGURATION_PROPERTIES))
			.map((type) -> type.getAnnotationOfType(CONFIGURATION_PROPERTIES)
				.getExplicitlyDeclaredProperty("value")
				.toString()))
			.isNotEmpty()
			.allMatch((prefix) -> prefix.matches("(quartet|emulator)(\\..+)?"));
	}

	@Test
	void aPomStaysShort() throws IOException {
		for (Path module : modules()) {
			assertThat(Files.readAllLines(module.resolve("pom.xml"))).as(module.toString())
				.hasSizeLessThanOrEqualTo(LONGEST_POM);
		}
	}

	@Test
	void noVendorSdkIsUsedInTheApplications() {
		noClasses().should().dependOnClassesThat().resideInAnyPackage("com.microsoft..", "com.azure..").check(house);
	}

	private static List<Path> modules() {
		try (Stream<Path> folders = Files.find(Path.of(".."), 2,
				(path, file) -> Files.exists(path.resolve("pom.xml")))) {
			return folders.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isIn(JavaClass type, List<String> packages) {
		return packages.stream().anyMatch((name) -> (type.getPackageName() + ".").startsWith(HOUSE + name + "."));
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
