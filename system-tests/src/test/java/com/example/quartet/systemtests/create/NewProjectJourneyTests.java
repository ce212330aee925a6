package com.example.quartet.systemtests.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.example.quartet.systemtests.journey.Visitor;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project that {@code ./run new} has made builds, passes its tests, starts and signs a
 * person in, with the emulator and with another identity provider.
 */
class NewProjectJourneyTests {

	// those that read the whole tree, those that go by names, ids and ports, and one that
	// starts a module; a job of the workflow runs all of them
	private static final String A_HANDFUL = "HouseRulesTests,BoundariesTests,FilesTests,DocumentsTests,ProtectionsTests,ErrorsTests,"
			+ "RegistrationsTests,SettingsTests,ComposeTests,**/launcher/*Tests,**/register/Re*Tests,TerraformTests,WebSecurityTests";

	@Test
	void aNewProjectBuildsAndSignsAPersonIn() throws Exception {
		try (MadeProject orders = new MadeProject()) {
			orders.run("mvn", "-B", "-q", "-T1C", "package", "-Dtest=" + A_HANDFUL,
					"-Dsurefire.failIfNoSpecifiedTests=false");
			orders.start();
			try (Visitor bob = new Visitor(orders.address())) {
				bob.signIn(Visitor.BOB);
				assertThat(Visitor.button(bob.page(), "Sign out")).isVisible();
				assertThat(bob.page()).hasTitle(Pattern.compile("Orders"));
				assertThat(bob.context().cookies()).extracting((cookie) -> cookie.name).contains("ORDERS_SESSION");
				bob.visit("/profile");
				assertThat(bob.page().locator("#time-zone")).isVisible();
			}
			orders.run("./run", "stop");
			withAProviderOfItsOwnAndSeveralTenantsItSignsAPersonIn(orders);
		}
	}

	// as with a tenant: ./run starts no emulator, and takes its settings from a file; the
	// tenants are the document's
	private static void withAProviderOfItsOwnAndSeveralTenantsItSignsAPersonIn(MadeProject orders) throws Exception {
		Process provider = orders.startProvider();
		try (Visitor bob = new Visitor(orders.address())) {
			orders.run("sh", "-c", severalTenants() + " --detach --env .env.entra");
			assertThat(orders.run("./run", "status")).contains("identity-emulator does not run",
					"web-app runs on port");
			bob.signIn(Visitor.BOB);
			assertThat(Visitor.button(bob.page(), "Sign out")).isVisible();
		}
		finally {
			provider.destroy();
		}
	}

	private static String severalTenants() throws IOException {
		return Files.readString(Path.of("../docs/your-own-tenant.md"))
			.lines()
			.filter((line) -> line.startsWith("IDENTITY_TENANT=organizations ") && line.endsWith(" ./run"))
			.findFirst()
			.orElseThrow();
	}

}
