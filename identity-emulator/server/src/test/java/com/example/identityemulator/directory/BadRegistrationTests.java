package com.example.identityemulator.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.example.identityemulator.IdentityEmulatorApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
class BadRegistrationTests {

	@TempDir
	Path folder;

	@BeforeEach
	void copyTheRealOnes() throws IOException {
		FileSystemUtils.copyRecursively(Path.of("src/test/resources/registrations"), this.folder);
	}

	@Test
	void theRealOnesAreFine() {
		check();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					directory.json | "homeTenant": "8eaef023 | "homeTenant": "9eaef023 | directory.json, $.homeTenant: names no tenant of this file.
					directory.json | "tenantId": "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11",\\s+"userType": "Member" | "tenantId": "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c12", "userType": "Member" | directory.json, $.users[3].tenantId: names no tenant
					directory.json | "id": "b0b00000 | "id": "not-a-guid-b0b00000 | directory.json, $.users[1].id: Cannot deserialize value of type `java.util.UUID`
					directory.json | "id": "b0b00000-0000-4000-a000-00000000c002" | "id": "a11ce000-0000-4000-a000-00000000c001" | directory.json, $.users[1].id: a11ce000-0000-4000-a000-00000000c001 is there twice.
					directory.json | "homeAccount": "a11ce000 | "homeAccount": "b11ce000 | $.users[4].homeAccount: names no user of this file.
					directory.json | "appRoleId": "c4d5e6f7 | "appRoleId": "00000000 | $.appRoleAssignments[2].appRoleId: 00000000-0819-4a2b-93c4-d5e6f7a8b901 is no role of that application.
					directory.json | "scope": "Profile.Read" | "scope": "Profile.Fly" | $.oauth2PermissionGrants[1].scope: Profile.Fly is no permission of that application.
					directory.json | "administrators": \\[ | "administrators": [ oops | directory.json, $.administrators: Unrecognized token 'oops'
					applications/shop.json | "resourceAppId": "80810000 | "resourceAppId": "70810000 | applications/shop.json, $.requiredResourceAccess[0].resourceAppId: 70810000-0000-4000-8000-000000000002 is no application.
					applications/shop.json | "id": "3d0c5a52-1f5b-4a86-9d0e-6b8f3c1a7e02" | "id": "00000000-1f5b-4a86-9d0e-6b8f3c1a7e02" | $.requiredResourceAccess[0].resourceAccess[1].id: 00000000-1f5b-4a86-9d0e-6b8f3c1a7e02 is no Scope of Orders.
					applications/shop.json | "signInAudience": "AzureADand | "signInAudience": "AzureBDand | applications/shop.json, $.signInAudience: Cannot deserialize
					applications/shop.json | "appId": "80800000-0000-4000-8000-000000000001", | | applications/shop.json, $.appId: an application needs an id.
					applications/shop.json | http://localhost:8080/" | /relative" | applications/shop.json, $.redirectUris: '/relative' is not an absolute URI.
					applications/profiles-api.json | "appId": "80820000-0000-4000-8000-000000000003" | "appId": "80810000-0000-4000-8000-000000000002" | $.appId: 80810000-0000-4000-8000-000000000002 is used by another application too.
					applications/nightly-job.json | "key": "MIIC | "key": "AAAA | applications/nightly-job.json, $.keyCredentials[0].key: is not a certificate in base64.
					applications/shop.json | "identifierUris": \\[] | "federatedIdentityCredentials": [ { "issuer": "http://issuer.example", "subject": "a", "audiences": ["b"] } ] | $.federatedIdentityCredentials.issuer: must be an https address, or one of this machine.
					applications/shop.json | "identifierUris": \\[] | "federatedIdentityCredentials": [ { "issuer": "https://issuer.example", "subject": "a" } ] | $.federatedIdentityCredentials.audiences: is missing.
					applications/shop.json | "identifierUris": \\[] | "tokenLifetimePolicies": [ { "displayName": "Short", "definition": ["{}"] } ] | $.tokenLifetimePolicies: 'Short' names no lifetime such as 0:30:00.
					directory.json | "administrators": \\[ | "groups": [ { "id": "96000000-0000-4000-8000-000000000001", "tenantId": "8eaef023-2b34-4da1-9baa-8bc8c9d6a490", "members": ["96000000-0000-4000-8000-000000000002"] } ], "administrators": [ | $.groups[0].members: 96000000-0000-4000-8000-000000000002 is no user or group of this file.
					directory.json | "administrators": \\[ | "authenticationDemands": [], "administrators": [ | directory.json, $.authenticationDemands: is a Conditional Access policy now, a file in the folder policies.
					""")
	void aMistakeIsNamedWithItsPlace(String file, String text, String mistake, String message) throws IOException {
		spoil(file, text, (mistake != null) ? mistake : "");
		assertThatExceptionOfType(BadRegistrationException.class).isThrownBy(this::check)
			.withMessageContaining(message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			directory.json | "id": "b0b00000 | "id": "not-a-guid-b0b00000
			applications/shop.json | "signInAudience": "AzureADand | "signInAudience": "AzureBDand
			directory.json | "administrators": \\[ | "administrators": [ oops
			""")
	void aMistakeOfTheFileItselfIsNamedWithItsLine(String file, String text, String mistake) throws IOException {
		spoil(file, text, mistake);
		long line = 1 + Files.readString(this.folder.resolve(file))
			.lines()
			.takeWhile((before) -> !before.contains(mistake))
			.count();
		assertThatExceptionOfType(BadRegistrationException.class).isThrownBy(this::check)
			.withMessageEndingWith("(line %d).", line);
	}

	@Test
	void aMissingFolderIsNamed() {
		this.folder = this.folder.resolve("nowhere");
		assertThatExceptionOfType(BadRegistrationException.class).isThrownBy(this::check)
			.withMessageContaining("nowhere");
	}

	@Test
	void theStartEndsWithOneSentenceInsteadOfAStackTrace(CapturedOutput output) throws IOException {
		spoil("directory.json", "\"homeTenant\": \"8eaef023", "\"homeTenant\": \"9eaef023");
		assertThatException().isThrownBy(() -> SpringApplication.run(IdentityEmulatorApplication.class,
				"--emulator.registrations=" + this.folder, "--server.port=0"));
		assertThat(output)
			.contains("The registrations cannot be used. directory.json, $.homeTenant: names no tenant of this file.",
					"EMULATOR_REGISTRATIONS")
			.doesNotContain("\tat ");
	}

	private void spoil(String file, String text, String mistake) throws IOException {
		Path path = this.folder.resolve(file);
		String content = Files.readString(path);
		String spoiled = content.replaceFirst(text, mistake);
		assertThat(spoiled).isNotEqualTo(content);
		Files.writeString(path, spoiled);
	}

	private void check() {
		new RegistrationFiles(this.folder).read(new RegistrationParser(List.of())::parse);
	}

}
