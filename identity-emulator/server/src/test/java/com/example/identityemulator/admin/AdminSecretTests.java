package com.example.identityemulator.admin;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * An admin port that other machines reach, as in a container.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.registrations=src/test/resources/registrations", "emulator.admin-port=0",
				"emulator.admin.address=0.0.0.0", "emulator.admin.secret=s3cret" })
class AdminSecretTests {

	@Autowired
	AdminConnectorCustomizer listener;

	@Test
	void onlyACallerWithTheSecretGivesOrders() throws Exception {
		assertThat(faults("Authorization", "Bearer s3cret")).isEqualTo(200);
		assertThat(faults("Authorization", "Bearer guessed")).isEqualTo(401);
		assertThat(faults("Authorization", "s3cret")).isEqualTo(401);
		assertThat(faults("X-Other", "Bearer s3cret")).isEqualTo(401);
	}

	@Test
	void otherMachinesAreLetInWithASecretOnly() throws Exception {
		InetAddress everywhere = InetAddress.getByName("0.0.0.0");
		assertThatIllegalArgumentException().isThrownBy(() -> new AdminProperties(everywhere, ""))
			.withMessageContaining("EMULATOR_ADMIN_SECRET must be set");
		assertThat(new AdminProperties(InetAddress.getLoopbackAddress(), "").admits(null)).isTrue();
	}

	private int faults(String header, String value) throws Exception {
		URI address = URI.create("http://127.0.0.1:" + this.listener.localPort() + "/admin/faults");
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address).header(header, value).build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

}
