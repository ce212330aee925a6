package com.example.identityemulator.directory;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.example.identityemulator.Names;
import com.example.identityemulator.TestProperties;
import com.example.identityemulator.state.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentsOverARestartTests {

	@TempDir
	Path folder;

	private final Directory directory = SampleDirectory.load();

	private final AppRegistration webApp = application(Names.WEB_APP);

	private final AppRegistration ordersApi = application(Names.ORDERS_API);

	@Test
	void whatSomebodyAgreedToGoesOn() {
		User alice = person(Names.ALICE);
		started(this.directory).give(alice, this.webApp, this.ordersApi, Set.of("Orders.Read"));
		assertThat(started(this.directory).granted(alice, this.webApp, this.ordersApi)).containsExactly("Orders.Read");
		assertThat(started(this.directory).granted(person(Names.FRIDA), this.webApp, this.ordersApi)).isEmpty();
	}

	@Test
	void whatWasRevokedDoesNotComeBackFromTheDirectory() {
		User bob = person(Names.BOB);
		assertThat(started(this.directory).granted(bob, this.webApp, this.ordersApi)).isNotEmpty();
		started(this.directory).revoke(bob.tenantId(), this.webApp.appId(), bob.id(), this.ordersApi.appId());
		assertThat(started(this.directory).granted(bob, this.webApp, this.ordersApi)).isEmpty();
	}

	@Test
	void aConsentAboutSomebodyWhoIsGoneIsForgotten() {
		User alice = person(Names.ALICE);
		started(this.directory).give(alice, this.webApp, this.ordersApi, Set.of("Orders.Read"));
		Directory empty = new Directory(new Snapshot(new RegistrationEntries(Map.of()),
				new DirectoryFile(this.directory.tenants(), null, List.of(), null, null, null, null, null),
				this.directory.applications(), List.of()));
		assertThat(started(empty).all()).noneMatch((consent) -> alice.id().equals(consent.principal()));
	}

	@Test
	void theRolesThatAnAdministratorGaveGoOn() {
		Tenant fabrikam = this.directory.tenant(Names.FABRIKAM).orElseThrow();
		AppRegistration daemon = application(Names.DAEMON);
		AppRole role = this.ordersApi.appRoles().get(0);
		roles().assign(fabrikam, daemon, this.ordersApi, role);
		assertThat(roles().of(daemon, fabrikam, this.ordersApi)).containsExactly(role.value());
	}

	private Consents started(Directory directory) {
		User bob = person(Names.BOB);
		PermissionGrant given = new PermissionGrant(bob.tenantId(), this.webApp.appId(), "Principal", bob.id(),
				this.ordersApi.appId(), "Orders.Read Orders.ReadWrite");
		return new Consents(List.of(given), state().file("consents"), directory::knows);
	}

	private RoleAssignments roles() {
		return new RoleAssignments(this.directory, state().file("role-assignments"));
	}

	private StateFolder state() {
		return new StateFolder(TestProperties.keepingStateIn(this.folder));
	}

	private User person(String name) {
		return this.directory.account(name).orElseThrow();
	}

	private AppRegistration application(String id) {
		return this.directory.application(UUID.fromString(id));
	}

}
