package com.example.identityemulator.protocol;

import com.example.identityemulator.Names;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.SampleDirectory;
import com.example.identityemulator.directory.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AuthorityTests {

	private final Directory directory = SampleDirectory.load();

	@ParameterizedTest
	@CsvSource({ "common, alice@contoso.onmicrosoft.com, a11ce000-0000-4000-a000-00000000c001",
			"common, dave@outlook.example, 00000000-0000-0000-da5e-0000000d0001",
			"organizations, alice@contoso.onmicrosoft.com, a11ce000-0000-4000-a000-00000000c001",
			"organizations, dave@outlook.example,",
			"consumers, dave@outlook.example, 00000000-0000-0000-da5e-0000000d0001",
			"consumers, alice@contoso.onmicrosoft.com,", "contoso.onmicrosoft.com, frida@fabrikam.onmicrosoft.com,",
			"contoso.onmicrosoft.com, dave@outlook.example,",
			"fabrikam.onmicrosoft.com, alice@contoso.onmicrosoft.com, a11ce000-0000-4000-a000-00000000f002",
			"fabrikam.onmicrosoft.com, bob@contoso.onmicrosoft.com,",
			Names.PERSONAL + ", dave@outlook.example, 00000000-0000-0000-da5e-0000000d0001" })
	void theTenantDecidesWhoSomebodyIs(String segment, String name, String id) {
		User account = this.directory.account(name).orElseThrow();
		assertThat(authority(segment).identity(account, app(Names.WEB_APP)).map((user) -> user.id().toString()))
			.isEqualTo(java.util.Optional.ofNullable(id));
	}

	@Test
	void aPersonalAccountNeedsAnApplicationForPersonalAccounts() {
		User dave = this.directory.account(Names.DAVE).orElseThrow();
		assertThat(authority("common").identity(dave, app(Names.DAEMON))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "common, " + Names.DAEMON_WITHOUT_ROLE + ", AADSTS50194",
			"organizations, " + Names.DAEMON_WITHOUT_ROLE + ", AADSTS50194",
			"fabrikam.onmicrosoft.com, " + Names.DAEMON_WITHOUT_ROLE + ", AADSTS700016",
			"consumers, " + Names.DAEMON + ", AADSTS9002332", "common, api://" + Names.ORDERS_API + ", AADSTS700016" })
	void theTenantDecidesWhichApplicationsExist(String segment, String clientId, String number) {
		assertThatExceptionOfType(AadstsException.class).isThrownBy(() -> authority(segment).application(clientId))
			.withMessageStartingWith(number);
	}

	@Test
	void anUnknownTenantIsRefused() {
		assertThatExceptionOfType(AadstsException.class).isThrownBy(() -> authority("nowhere"))
			.withMessageStartingWith("AADSTS90002");
	}

	@ParameterizedTest
	@CsvSource({ "a, AADSTS90002", "a..b, AADSTS900023", ".a, AADSTS900023", "a., AADSTS900023" })
	void aNameIsADomainOrNone(String name, String number) {
		String segment = (name.length() == 1) ? name + ".b".repeat(5_000) : name;
		assertThatExceptionOfType(AadstsException.class).isThrownBy(() -> authority(segment))
			.withMessageStartingWith(number);
	}

	private Authority authority(String segment) {
		return Authority.of(segment, this.directory);
	}

	private AppRegistration app(String id) {
		return this.directory.application(id).orElseThrow();
	}

}
