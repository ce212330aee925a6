package com.example.identityemulator.protocol;

import java.util.Set;

import com.example.identityemulator.Names;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.SampleDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ScopesTests {

	private final Directory directory = SampleDirectory.load();

	@Test
	void openIdAndPermissionsAreToldApart() {
		Scopes scopes = parse("openid profile api://" + Names.ORDERS_API + "/Orders.Read offline_access");
		assertThat(scopes.openId()).containsExactly("openid", "profile", "offline_access");
		assertThat(scopes.only()).hasValueSatisfying((asked) -> {
			assertThat(asked.api().clientId()).isEqualTo(Names.ORDERS_API);
			assertThat(asked.names()).containsExactly("Orders.Read");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "api://" + Names.ORDERS_API, Names.ORDERS_API })
	void anApiMayBeCalledByItsUriOrItsId(String api) {
		Scopes.RequestedScopes asked = parse(api + "/Orders.Read").only().orElseThrow();
		assertThat(asked.api().clientId()).isEqualTo(Names.ORDERS_API);
		assertThat(asked.fullName("Orders.Read")).isEqualTo(api + "/Orders.Read");
	}

	@ParameterizedTest
	@ValueSource(strings = { "User.Read", "user.read", "https://graph.microsoft.com/user.read",
			"https://graph.microsoft.com//.default" })
	void whatNamesNoApiBelongsToGraph(String scope) {
		assertThat(parse(scope).only().orElseThrow().api()).isEqualTo(this.directory.microsoftGraph());
	}

	@Test
	void aPermissionIsSpelledAsItIsRegistered() {
		assertThat(parse("user.read").only().orElseThrow().names()).isEqualTo(Set.of("User.Read"));
	}

	@Test
	void severalApisAreFineUntilATokenIsWanted() {
		Scopes scopes = parse(
				"api://%s/Orders.Read api://%s/Profile.Read".formatted(Names.ORDERS_API, Names.PROFILES_API));
		assertThat(scopes.first().orElseThrow().api().clientId()).isEqualTo(Names.ORDERS_API);
		assertThatExceptionOfType(AadstsException.class).isThrownBy(scopes::only)
			.withMessageStartingWith("AADSTS28000");
	}

	@Test
	void defaultDoesNotMixWithNames() {
		assertThatExceptionOfType(AadstsException.class)
			.isThrownBy(() -> parse("api://%1$s/.default api://%1$s/Orders.Read".formatted(Names.ORDERS_API)))
			.withMessageStartingWith("AADSTS70011");
	}

	@Test
	void anUnknownApiAndAnUnknownPermissionAreNamed() {
		assertThatExceptionOfType(AadstsException.class).isThrownBy(() -> parse("api://nobody/X"))
			.withMessageContaining("AADSTS500011: The resource principal named api://nobody was not found");
		assertThatExceptionOfType(AadstsException.class)
			.isThrownBy(() -> parse("api://" + Names.ORDERS_API + "/Orders.Fly"))
			.withMessageContaining("AADSTS650053", "Orders.Fly");
	}

	private Scopes parse(String text) {
		return Scopes.parse(text, this.directory.application(Names.WEB_APP).orElseThrow(), this.directory);
	}

}
