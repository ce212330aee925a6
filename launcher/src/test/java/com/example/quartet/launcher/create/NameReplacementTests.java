package com.example.quartet.launcher.create;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every name of ours gets the form that its place needs.
 */
class NameReplacementTests {

	private final NameReplacement names = new NameReplacement(PackageName.of("org.acme.desk"),
			ProjectName.of("Order Desk"));

	@Test
	void codeGetsIdentifiersAndTextGetsWords() {
		assertThat(this.names.text("A.java", """
				package com.example.quartet.running;
				/** Quartet as {@link Quartet} sees it. */
				class A {
					Quartet quartet = Quartet.of("Quartet is up", "quartet.identity", "QUARTET_SESSION"); // Quartet
				}
				""")).isEqualTo(
				"""
						package org.acme.desk.running;
						/** Order Desk as {@link OrderDesk} sees it. */
						class A {
							OrderDesk orderDesk = OrderDesk.of("Order Desk is up", "order-desk.identity", "ORDER_DESK_SESSION"); // Order Desk
						}
						""");
	}

	@Test
	void everywhereElseSettingsAndFilesAreNamedWithDashes() {
		assertThat(this.names.text("application.yml", "quartet.identity: ${WEB_APP_SITE_NAME:Quartet}"))
			.isEqualTo("order-desk.identity: ${WEB_APP_SITE_NAME:Order Desk}");
		assertThat(this.names.path("web-app/src/main/java/com/example/quartet/Quartet.java"))
			.isEqualTo("web-app/src/main/java/org/acme/desk/OrderDesk.java");
		assertThat(this.names.path("static/css/quartet.css")).isEqualTo("static/css/order-desk.css");
		assertThat(this.names.text("launch.cmd", "com\\example\\quartet\\launcher"))
			.isEqualTo("org\\acme\\desk\\launcher");
	}

	@Test
	void idsAreTheSameWhereverTheyStandAndNewForEachPackage() {
		String id = "80800000-0000-4000-8000-000000000001";
		String user = "a11ce000-0000-4000-a000-00000000c001";
		String application = "{ \"appId\": \"%s\" }".formatted(id);
		Identifiers ours = identifiers("org.acme.desk", application);
		String theirs = ours.in(application).split("\"")[3];
		assertThat(theirs).matches(Identifiers.ID).isNotEqualTo(id);
		assertThat(ours.in("api://" + id + " " + user + " 80800000- 8080"))
			.isEqualTo("api://%s %s %s 8080".formatted(theirs, user, theirs.substring(0, 9)));
		assertThat(identifiers("org.acme.shop", application).in(id)).isNotEqualTo(theirs);
	}

	@Test
	void portsFollowTheBaseAndNothingElseDoes() {
		Identifiers identifiers = new Identifiers(PackageName.of("a.b"), List.of(), List.of(8080, 8081),
				OptionalInt.of(7000));
		assertThat(identifiers.in("http://localhost:8081/, ${SERVER_PORT:8080}, 80801, a-8080-b"))
			.isEqualTo("http://localhost:7001/, ${SERVER_PORT:7000}, 80801, a-8080-b");
	}

	private static Identifiers identifiers(String packageName, String application) {
		return new Identifiers(PackageName.of(packageName), List.of(application), List.of(), OptionalInt.empty());
	}

}
