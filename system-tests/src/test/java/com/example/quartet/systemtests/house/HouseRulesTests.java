package com.example.quartet.systemtests.house;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader may rely on in every class.
 */
class HouseRulesTests {

	private static final String CONFIGURATION_PROPERTIES = "org.springframework.boot.context.properties.ConfigurationProperties";

	private static final Pattern BANNED = Pattern
		.compile(".*(Util|Utils|Helper|(?<!Package|FlashMap)Manager|Impl|Dto|DTO|Config)|(Abstract|Base).*");

	// two scripts compile it with the JDK alone, so it has no library for nullness, and
	// nothing injects a clock
	private static final List<String> THE_JDK_ALONE = List.of("launcher");

	// the two APIs secure themselves, and each caller has a view of the API it calls
	private static final Set<String> IN_SEVERAL_MODULES = Set.of("ApiSecurity", "DownstreamApi", "TodoApi");

	// what the provider publishes is asked for once, at the start
	private static final Set<String> CLIENTS_OF_THE_START = Set.of("ProviderMetadataAutoConfiguration",
			"PublishedEndpointsEnvironmentPostProcessor");

	@Test
	void componentsOfSpringArePackagePrivate() {
		classes().that()
			.areMetaAnnotatedWith("org.springframework.stereotype.Component")
			.and()
			.haveSimpleNameNotEndingWith("Application")
			.and(areUsedInTheirOwnPackageAlone())
			.should()
			.notBePublic()
			.check(House.CLASSES);
	}

	@Test
	void nothingIsInjectedIntoFields() {
		noFields().should()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
			.orShould()
			.beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
			.check(House.CLASSES);
	}

	/**
	 * Spring Boot reads the order of a filter from its class, and from nothing that made
	 * it.
	 */
	@Test
	void theOrderOfAFilterIsDeclaredByItsClass() {
		noMethods().that()
			.haveRawReturnType(JavaClass.Predicates.assignableTo("jakarta.servlet.Filter"))
			.should()
			.beAnnotatedWith("org.springframework.core.annotation.Order")
			.check(House.CLASSES);
	}

	@Test
	void classesAreNamedAfterTheThingInTheStory() {
		noClasses().that(areNamedByUs())
			.should()
			.haveNameMatching(".*\\.(" + BANNED.pattern() + ")")
			.check(House.CLASSES);
	}

	@Test
	void aSimpleNameOccursOnceInTheApplications() {
		Map<String, List<String>> names = House.CLASSES.stream()
			.filter((type) -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.filter((type) -> House.isIn(type, House.MODULES))
			.collect(Collectors.groupingBy(JavaClass::getSimpleName,
					Collectors.mapping(JavaClass::getName, Collectors.toList())));
		names.keySet().removeAll(IN_SEVERAL_MODULES);
		assertThat(names.values()).allMatch((types) -> types.size() == 1);
	}

	@Test
	void everyClientHasABulkhead() {
		classes().that(buildClients())
			.should()
			.dependOnClassesThat()
			.haveSimpleName("BulkheadInterceptor")
			.check(House.CLASSES);
	}

	@Test
	void anAutoConfigurationIsNamedSo() {
		classes().that()
			.areAnnotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration")
			.should()
			.haveSimpleNameEndingWith("AutoConfiguration")
			.check(House.CLASSES);
	}

	@Test
	void anApplicationFindsItsSettingsAndALibraryNamesThem() {
		classes().that()
			.areAnnotatedWith("org.springframework.boot.context.properties.EnableConfigurationProperties")
			.should()
			.beAnnotatedWith("org.springframework.boot.autoconfigure.AutoConfiguration")
			.check(House.CLASSES);
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(House.CLASSES.stream()
			.filter((type) -> !House.isIn(type, THE_JDK_ALONE) && !type.getPackageName().startsWith(House.EMULATOR))
			.map(JavaClass::getPackage)
			.distinct()).allMatch((room) -> room.isAnnotatedWith("org.jspecify.annotations.NullMarked"));
	}

	@Test
	void theTimeComesFromAClock() {
		noClasses()
			.that(DescribedPredicate.describe("have a clock",
					(type) -> !House.isIn(type, THE_JDK_ALONE) && !type.getPackageName().startsWith(House.EMULATOR)))
			.should()
			.callMethodWhere(DescribedPredicate.describe("the time is that of the system",
					(call) -> call.getTarget().getName().equals("now")
							&& call.getTargetOwner().getPackageName().equals("java.time")
							&& call.getTarget().getRawParameterTypes().isEmpty()))
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(House.CLASSES);
	}

	@Test
	void settingsHaveOurPrefix() {
		assertThat(House.CLASSES.stream()
			.filter((type) -> type.isAnnotatedWith(CONFIGURATION_PROPERTIES))
			.map((type) -> type.getAnnotationOfType(CONFIGURATION_PROPERTIES)
				.getExplicitlyDeclaredProperty("value")
				.toString()))
			.isNotEmpty()
			.allMatch((prefix) -> prefix.matches("(quartet|emulator)(\\..+)?"));
	}

	private static DescribedPredicate<JavaClass> areUsedInTheirOwnPackageAlone() {
		return DescribedPredicate.describe("are used in their own package alone",
				(type) -> type.getDirectDependenciesToSelf()
					.stream()
					.allMatch((use) -> use.getOriginClass().getPackageName().equals(type.getPackageName())));
	}

	private static DescribedPredicate<JavaClass> buildClients() {
		return DescribedPredicate.describe("build clients", (type) -> type.getMethodCallsFromSelf()
			.stream()
			.anyMatch((call) -> call.getName().equals("build")
					&& call.getTargetOwner().getName().equals("org.springframework.web.client.RestClient$Builder"))
				&& type.getPackageName().startsWith(House.OURS)
				&& !CLIENTS_OF_THE_START.contains(type.getSimpleName()));
	}

	private static DescribedPredicate<JavaClass> areNamedByUs() {
		return DescribedPredicate.describe("have a name of ours",
				(type) -> !type.isAnonymousClass() && !type.getModifiers().contains(JavaModifier.SYNTHETIC));
	}

}
