package com.example.quartet.identitysupport.api;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AllowedCallersTests {

	private static final String BASE = "https://login.microsoftonline.com/";

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	private static final String READER = "80840000-0000-4000-8000-000000000004";

	private static final String TESTER = "80850000-0000-4000-8000-000000000005";

	private final AllowedCallers callers = new AllowedCallers(
			Stream
				.of(READER + "@" + CONTOSO + "=Todo.Read.All",
						TESTER + "@" + CONTOSO + "=Todo.Read.All Todo.ReadWrite.All")
				.map(AllowedCaller::parse)
				.toList(),
			new IdentityProperties(BASE.substring(0, BASE.length() - 1), CONTOSO, CONTOSO,
					BASE.substring(0, BASE.length() - 1), List.of("*")));

	@Test
	void everyApplicationHasItsOwnLevel() {
		assertThat(permissions(READER, (claims) -> {
		})).containsExactly("ROLE_Todo.Read.All");
		assertThat(permissions(TESTER, (claims) -> {
		})).containsExactly("ROLE_Todo.Read.All", "ROLE_Todo.ReadWrite.All");
	}

	@Test
	void anApplicationThatIsNotListedMayDoNothingByItsRoles() {
		assertThat(permissions("80860000-0000-4000-8000-000000000009",
				(claims) -> claims.put("roles", List.of("Todo.ReadWrite.All"))))
			.isEmpty();
	}

	@Test
	void rolesInTheTokenOfAListedApplicationAddNothing() {
		assertThat(permissions(READER, (claims) -> claims.put("roles", List.of("Todo.ReadWrite.All"))))
			.containsExactly("ROLE_Todo.Read.All");
	}

	@Test
	void theIssuerHasToBeThatOfTheListToo() {
		assertThat(permissions(READER, (claims) -> claims.put("iss", BASE + FABRIKAM + "/v2.0"))).isEmpty();
		assertThat(permissions(READER, (claims) -> claims.remove("iss"))).isEmpty();
	}

	@Test
	void anOldTokenNamesApplicationAndIssuerInItsOwnWay() {
		assertThat(permissions(READER, (claims) -> {
			claims.put("appid", claims.remove("azp"));
			claims.put("iss", "https://sts.windows.net/" + CONTOSO + "/");
		})).containsExactly("ROLE_Todo.Read.All");
	}

	@Test
	void aPersonMayWhatTheirTokenSaysAlsoThroughAListedApplication() {
		assertThat(permissions(TESTER, (claims) -> {
			claims.remove("idtyp");
			claims.put("scp", "Todo.Read");
			claims.put("roles", List.of("Todo.Admin"));
		})).containsExactly("SCOPE_Todo.Read", "ROLE_Todo.Admin");
	}

	@ParameterizedTest
	@ValueSource(strings = { READER, READER + "@" + CONTOSO, READER + "@" + CONTOSO + "=", READER + "=Todo.Read.All",
			READER + "@contoso.onmicrosoft.com=Todo.Read.All", READER + "@" + CONTOSO + "=*" })
	void aLineThatSaysLessThanAllIsRefusedAtTheStart(String line) {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> AllowedCaller.parse(line))
			.withMessageContaining("<application id>@<tenant id>=<permission>");
	}

	private List<String> permissions(String application, Consumer<Map<String, Object>> change) {
		Jwt token = Jwt.withTokenValue("token")
			.header("alg", "RS256")
			.claim("iss", BASE + CONTOSO + "/v2.0")
			.claim("azp", application)
			.claim("idtyp", "app")
			.claims(change)
			.build();
		return this.callers.convert(token).stream().map(GrantedAuthority::getAuthority).toList();
	}

}
