package com.example.identityemulator.junit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class OtherEmulatorsTests {

	@Test
	void aFolderThatIsWrongIsToldAtOnce() {
		@EntraEmulator(registrations = "nowhere")
		class MissingFolder {

		}
		assertThatIllegalStateException()
			.isThrownBy(() -> RunningEmulators.like(MissingFolder.class.getAnnotation(EntraEmulator.class)))
			.withMessageContaining("did not start");
	}

	@Test
	void aMistakeInTheRegistrationsIsTheHeadline() {
		@EntraEmulator(registrations = "src/test/resources/mistaken-registrations")
		class InvalidRegistrations {

		}
		assertThatIllegalStateException()
			.isThrownBy(() -> RunningEmulators.like(InvalidRegistrations.class.getAnnotation(EntraEmulator.class)))
			.withMessageStartingWith("The identity emulator did not start. directory.json, ")
			.withMessageNotContaining("Exception");
	}

	@Nested
	@EntraEmulator(registrations = "src/test/resources/registrations")
	class WithAFolderOfItsOwn {

		@Test
		void onlyWhoIsInTheFolderIsThere(Emulator emulator) {
			assertThat(emulator.token()
				.of("grace@navy.example")
				.by("0ff1ce00-0000-4000-8000-000000000001")
				.to("api://ships")).isNotEmpty();
		}

	}

	@Nested
	@EntraEmulator(https = true)
	class OverHttps {

		@Test
		void theCertificateIsTheOneToTrust(Emulator emulator) throws Exception {
			String metadata = emulator.issuer("common") + "/.well-known/openid-configuration";
			HttpResponse<String> response = HttpClient.newBuilder()
				.sslContext(emulator.sslContext())
				.build()
				.send(HttpRequest.newBuilder(URI.create(metadata)).build(), HttpResponse.BodyHandlers.ofString());
			assertThat(response.body()).contains("\"issuer\":\"" + emulator.authority() + "/{tenantid}/v2.0\"");
		}

		@Test
		void somebodySignsInWithoutABrowser(Emulator emulator) {
			Map<String, String> answer = emulator.signIn("alice@contoso.example", "Passw0rd!")
				.at(emulator.authority() + "/common/oauth2/v2.0/authorize?response_type=code&response_mode=form_post"
						+ "&client_id=30000000-0000-4000-8000-000000000001&scope=openid&state=a%7C%22b"
						+ "&redirect_uri=http://localhost:8080/login/oauth2/code/entra");
			assertThat(answer).containsEntry("state", "a|\"b").containsKey("code");
		}

	}

}
