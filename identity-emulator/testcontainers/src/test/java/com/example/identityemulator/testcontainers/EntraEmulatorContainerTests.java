package com.example.identityemulator.testcontainers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

import com.example.identityemulator.junit.Emulator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Tag("containers")
@Testcontainers
class EntraEmulatorContainerTests {

	private static final String CONTOSO = "10000000-0000-4000-8000-000000000001";

	private static final String SITE = "30000000-0000-4000-8000-000000000001";

	private static final String API = "30000000-0000-4000-8000-000000000002";

	@Container
	private static final EntraEmulatorContainer entra = new EntraEmulatorContainer("identity-emulator");

	@Test
	void aTokenNamesTheAddressThatTheTestReaches() {
		String token = entra.getEmulator().token().of("alice@contoso.example").by(SITE).to(API, "Orders.Read");
		JwtDecoder decoder = JwtDecoders.fromIssuerLocation(entra.getIssuer(CONTOSO));
		Jwt jwt = decoder.decode(token);
		assertThat(jwt.getIssuer()).hasToString(entra.getIssuer(CONTOSO));
		assertThat(jwt.getClaimAsString("scp")).isEqualTo("Orders.Read");
	}

	@Test
	void aFaultIsOrderedFromOutside() throws Exception {
		entra.getEmulator().nextRequest().at("metadata").unavailable();
		assertThat(status(entra.getIssuer(CONTOSO) + "/.well-known/openid-configuration")).isEqualTo(503);
		assertThat(status(entra.getIssuer(CONTOSO) + "/.well-known/openid-configuration")).isEqualTo(200);
	}

	@Test
	void theAdminPortTakesNoOrderWithoutItsSecret() {
		String admin = "http://%s:%d".formatted(entra.getHost(), entra.getMappedPort(9001));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> Emulator.at(entra.getAuthority(), admin, "guessed").rollKeysOver());
	}

	@Test
	void aPersonSignsInOverHttpsWithRegistrationsOfOnesOwn() throws Exception {
		Path registrations = Path.of("../junit/src/test/resources/registrations");
		try (EntraEmulatorContainer own = new EntraEmulatorContainer("identity-emulator").withHttps()
			.withRegistrations(registrations)) {
			own.start();
			HttpResponse<String> metadata = HttpClient.newBuilder()
				.sslContext(own.getEmulator().sslContext())
				.build()
				.send(HttpRequest
					.newBuilder(URI.create(own.getIssuer("navy.example") + "/.well-known/openid-configuration"))
					.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(metadata.body()).contains("\"issuer\":\"" + own.getAuthority());
			assertThat(own.getEmulator()
				.token()
				.of("grace@navy.example")
				.by("0ff1ce00-0000-4000-8000-000000000001")
				.to("api://ships")).isNotEmpty();
		}
	}

	private static int status(String address) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

}
