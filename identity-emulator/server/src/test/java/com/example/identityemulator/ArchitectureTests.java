package com.example.identityemulator;

import java.nio.file.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader may rely on in the emulator and its JUnit library, checked without the
 * projects that use them.
 */
class ArchitectureTests {

	private static final String FAMILY = "com.example.identityemulator";

	private static final JavaClasses family = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPaths(Path.of("target/classes"), Path.of("../junit/target/classes"));

	@Test
	void noPackagesDependOnEachOtherInACircle() {
		SlicesRuleDefinition.slices().matching(FAMILY + ".(**)").should().beFreeOfCycles().check(family);
	}

	@Test
	void aSpringComponentIsPublicOnlyWhereAnotherPackageUsesIt() {
		ArchRuleDefinition.classes()
			.that()
			.areMetaAnnotatedWith(Component.class)
			.and()
			.doNotHaveFullyQualifiedName(IdentityEmulatorApplication.class.getName())
			.and(usedInTheirOwnPackageAlone())
			.should()
			.notBePublic()
			.check(family);
	}

	@Test
	void everyPackageSaysWhatMayBeNull() {
		assertThat(family.stream().map(JavaClass::getPackage).distinct()).hasSizeGreaterThan(15)
			.allMatch((found) -> found.isAnnotatedWith(NullMarked.class));
	}

	@Test
	void nothingIsInjectedIntoFields() {
		ArchRuleDefinition.noFields()
			.should()
			.beAnnotatedWith(Autowired.class)
			.orShould()
			.beAnnotatedWith(Value.class)
			.check(family);
	}

	@Test
	void onlyTheAdjustableClockReadsTheMachinesTime() {
		ArchRuleDefinition.noClasses()
			.that()
			.doNotHaveFullyQualifiedName(AdjustableClock.class.getName())
			.should()
			.callMethodWhere(DescribedPredicate.describe("reads the machine's time",
					(call) -> (call.getTargetOwner().getPackageName().equals("java.time")
							&& call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty())
							|| call.getName().equals("currentTimeMillis")))
			.check(family);
	}

	private static DescribedPredicate<JavaClass> usedInTheirOwnPackageAlone() {
		return DescribedPredicate.describe("are used in their own package alone",
				(type) -> type.getDirectDependenciesToSelf()
					.stream()
					.map((dependency) -> dependency.getOriginClass().getPackage())
					.map(JavaPackage::getName)
					.allMatch(type.getPackageName()::equals));
	}

}
