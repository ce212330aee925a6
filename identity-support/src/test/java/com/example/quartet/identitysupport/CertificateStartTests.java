package com.example.quartet.identitysupport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.example.quartet.identitysupport.client.CertificateExpiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class CertificateStartTests {

	@TempDir
	Path folder;

	@Test
	void aCertificateWithMonthsToGoIsNothingToTalkAbout(CapturedOutput output) throws Exception {
		try (ConfigurableApplicationContext context = start(certificate("fresh", "-1d", 90))) {
			assertThat(context.getBean(CertificateExpiry.class)).isNotNull();
		}
		assertThat(output).doesNotContain("certificate ends in");
	}

	@Test
	void aMonthBeforeItsCertificateEndsTheApplicationSaysSo(CapturedOutput output) throws Exception {
		start(certificate("ageing", "-60d", 89)).close();
		assertThat(output).contains("WARN").contains("This application's certificate ends in 28 days");
	}

	@Test
	void aCertificateThatEndedStopsTheStartInOneSentence(CapturedOutput output) throws Exception {
		Path ended = certificate("ended", "-60d", 59);
		assertThatException().isThrownBy(() -> start(ended));
		assertThat(output).contains("SAMPLE_CERTIFICATE is '" + ended + "', but that certificate is valid from ")
			.contains("make and register a new one.")
			.doesNotContain("\tat ");
	}

	@Test
	void itsSuccessorTakesTheWarningAway(CapturedOutput output) throws Exception {
		start(certificate("old", "-60d", 59), certificate("new", "-1d", 90)).close();
		assertThat(output).doesNotContain("certificate ends in");
	}

	@Test
	void aSuccessorThatCannotBeReadIsNamedByItsOwnSetting(CapturedOutput output) throws Exception {
		Path current = certificate("current", "-1d", 90);
		assertThatException().isThrownBy(() -> start(current, this.folder.resolve("nowhere")));
		assertThat(output).contains("quartet.identity.client.next-certificate is '" + this.folder.resolve("nowhere"));
	}

	private Path certificate(String name, String from, int days) throws IOException, InterruptedException {
		Path file = this.folder.resolve(name + ".p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", name, "-keyalg", "RSA", "-dname", "CN=" + name, "-startdate", from,
				"-validity", String.valueOf(days), "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass",
				"secret")
			.redirectErrorStream(true)
			.start();
		assertThat(keytool.waitFor()).isZero();
		return file;
	}

	private static ConfigurableApplicationContext start(Path certificate) {
		return start(Map.of("SAMPLE_CERTIFICATE", certificate.toString()));
	}

	private static ConfigurableApplicationContext start(Path certificate, Path next) {
		return start(Map.of("SAMPLE_CERTIFICATE", certificate.toString(), "quartet.identity.client.next-certificate",
				next.toString(), "quartet.identity.client.next-certificate-password", "secret"));
	}

	private static ConfigurableApplicationContext start(Map<String, Object> settings) {
		Map<String, Object> all = new HashMap<>(settings);
		all.put("SAMPLE_CERTIFICATE_PASSWORD", "secret");
		all.put("spring.config.name", "sample");
		return new SpringApplicationBuilder(StartTests.Sample.class).web(WebApplicationType.NONE).properties(all).run();
	}

}
