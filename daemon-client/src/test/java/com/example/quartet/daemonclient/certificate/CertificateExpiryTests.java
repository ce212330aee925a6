package com.example.quartet.daemonclient.certificate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

import com.example.quartet.daemonclient.DaemonClientApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class CertificateExpiryTests {

	@TempDir
	Path folder;

	@Test
	void aMonthBeforeTheEndHealthSaysSoAndNobodyRestartsAnything() throws Exception {
		HttpResponse<String> health = health(certificateFor("20"));
		assertThat(health.body()).contains("\"status\":\"EXPIRING\"");
		assertThat(health.statusCode()).isEqualTo(200);
	}

	@Test
	void untilThenTheCertificateIsNothingToTalkAbout() throws Exception {
		assertThat(health(certificateFor("90")).body()).contains("\"status\":\"UP\"");
	}

	private Path certificateFor(String days) throws Exception {
		Path file = this.folder.resolve("daemon.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keyalg", "RSA", "-dname", "CN=daemon", "-validity", days, "-storetype", "PKCS12",
				"-keystore", file.toString(), "-storepass", "secret")
			.redirectErrorStream(true)
			.start();
		assertThat(keytool.waitFor()).isZero();
		return file;
	}

	private static HttpResponse<String> health(Path certificate) throws Exception {
		try (ConfigurableApplicationContext daemon = new SpringApplicationBuilder(DaemonClientApplication.class)
			.properties(Map.of("DAEMON_CERTIFICATE", certificate.toString(), "DAEMON_CERTIFICATE_PASSWORD", "secret",
					"SERVER_PORT", "0"))
			.run()) {
			String port = daemon.getEnvironment().getProperty("local.server.port");
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:%s/actuator/health".formatted(port))).build(),
						BodyHandlers.ofString());
		}
	}

}
