package com.example.quartet.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.util.JSONObjectUtils;

import org.springframework.util.FileSystemUtils;

/**
 * The registrations of the repository with many more people.
 */
final class PeopleDirectory implements AutoCloseable {

	private static final Path REGISTRATIONS = Path.of("registrations");

	private final Path folder = Files.createTempDirectory("people");

	PeopleDirectory(int people, boolean withConsents) throws IOException, ParseException {
		FileSystemUtils.copyRecursively(REGISTRATIONS, this.folder);
		Path file = this.folder.resolve("directory.json");
		Map<String, Object> directory = JSONObjectUtils.parse(Files.readString(file));
		List<Object> users = entries(directory, "users");
		List<Object> consents = entries(directory, "oauth2PermissionGrants");
		for (int person = 0; person < people; person++) {
			String id = new UUID(0x40008000_00004000L, 0x80000000_00000000L + person).toString();
			String name = "person%d@contoso.onmicrosoft.com".formatted(person);
			users.add(Map.of("id", id, "tenantId", Quartet.CONTOSO, "userType", "Member", "displayName",
					"Person " + person, "userPrincipalName", name, "mail", name, "password", "Passw0rd!"));
			if (withConsents) {
				consents
					.add(Map.of("tenantId", Quartet.CONTOSO, "clientId", Quartet.WEB_APP, "consentType", "Principal",
							"principalId", id, "resourceId", Quartet.TODO_API, "scope", "Todo.Read Todo.ReadWrite"));
			}
		}
		directory.put("users", users);
		directory.put("oauth2PermissionGrants", consents);
		Files.writeString(file, JSONObjectUtils.toJSONString(directory));
	}

	private static List<Object> entries(Map<String, Object> directory, String name) throws ParseException {
		return new ArrayList<>(JSONObjectUtils.getJSONArray(directory, name));
	}

	Server emulator(List<String> options) throws IOException, InterruptedException {
		return Server.emulator(JavaProgram.module("identity-emulator", options), Server.freePort(),
				Map.of("EMULATOR_REGISTRATIONS", this.folder.toString()));
	}

	@Override
	public void close() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
