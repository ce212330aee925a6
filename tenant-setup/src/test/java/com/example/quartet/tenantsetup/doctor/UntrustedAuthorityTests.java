package com.example.quartet.tenantsetup.doctor;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@EntraEmulator(registrations = "../registrations", https = true)
class UntrustedAuthorityTests {

	@Test
	void aCertificateThatThisJavaDoesNotTrust(Emulator emulator) {
		DoctorRun doctor = new DoctorRun(emulator.authority());
		assertThat(doctor.run()).isOne();
		assertThat(doctor.failures()).singleElement()
			.asString()
			.contains("a certificate that this Java does not trust");
		assertThat(doctor.output).contains("keytool -importcert -cacerts");
	}

	@Test
	void aCertificateThatTheModulesTrustIsTrustedHereToo(Emulator emulator) {
		DoctorRun doctor = new DoctorRun(emulator.authority()).with("SPRING_HTTP_CLIENTS_SSL_BUNDLE", "development")
			.with("SPRING_SSL_BUNDLE_PEM_DEVELOPMENT_TRUSTSTORE_CERTIFICATE", "file:" + emulator.certificate());
		assertThat(doctor.run()).as(doctor.output).isZero();
	}

}
