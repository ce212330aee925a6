package com.example.identityemulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.FileSystemUtils;

/**
 * The test registrations and some applications, groups and rules more.
 */
public final class RegistrationsWithMore {

	public static final String PROGRAM = "80860000-0000-4000-8000-000000000006";

	public static final String PAGE = "80870000-0000-4000-8000-000000000007";

	public static final String CURIOUS = "80880000-0000-4000-8000-000000000008";

	public static final String CURIOUS_SECRET = "a-secret";

	public static final String CURIOUS_API = "80890000-0000-4000-8000-000000000009";

	public static final String WORKLOAD = "808a0000-0000-4000-8000-00000000000a";

	public static final String CLUB = "808b0000-0000-4000-8000-00000000000b";

	public static final String PERSONAL = "808c0000-0000-4000-8000-00000000000c";

	public static final String OWN_KEYS = "808d0000-0000-4000-8000-00000000000d";

	public static final String VAULT = "808e0000-0000-4000-8000-00000000000e";

	public static final String SAFE = "808f0000-0000-4000-8000-00000000000f";

	public static final String SOMEBODY_WHO_LEFT = "left@contoso.onmicrosoft.com";

	/** Bob is in more groups than a token has room for, Ada in more than an address. */
	private static final int BOBS_GROUPS = 201;

	private static final int ADAS_GROUPS = 6;

	private static final Path FOLDER = write();

	private RegistrationsWithMore() {
	}

	public static Path folder() {
		return FOLDER;
	}

	/** The same once more, for a test that changes something. */
	public static Path copy() {
		return write();
	}

	private static Path write() {
		try {
			Path folder = Files.createTempDirectory("registrations");
			FileSystemUtils.copyRecursively(Path.of("src/test/resources/registrations"), folder);
			FileSystemUtils.copyRecursively(Path.of("src/test/resources/more-applications"),
					folder.resolve("applications"));
			FileSystemUtils.copyRecursively(Path.of("src/test/resources/more-policies"), folder.resolve("policies"));
			fillIn(folder.resolve("applications/workload.json"));
			fillIn(folder.resolve("applications/club.json"));
			addTo(folder.resolve("directory.json"));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void fillIn(Path file) throws IOException {
		String daemon = UUID.nameUUIDFromBytes((Names.DAEMON + "@" + Names.CONTOSO).getBytes()).toString();
		Files.writeString(file,
				Files.readString(file).replace("OTHER_ISSUER", OtherIssuer.address()).replace("DAEMON", daemon));
	}

	private static void addTo(Path file) {
		ObjectNode directory = (ObjectNode) JsonMapper.shared().readTree(file.toFile());
		JsonNode more = JsonMapper.shared().readTree(Path.of("src/test/resources/more-directory.json").toFile());
		more.properties().forEach((entry) -> {
			ArrayNode all = directory.withArray(entry.getKey());
			entry.getValue().forEach(all::add);
		});
		for (int i = 0; i < BOBS_GROUPS; i++) {
			ObjectNode group = directory.withArray("groups").addObject();
			group.put("id", new UUID(0x9600000000004000L, 0x8000000000001000L + i).toString());
			group.put("tenantId", Names.CONTOSO);
			group.put("displayName", "Group " + i);
			group.putArray("members").add(Names.BOBS_ID);
			if (i < ADAS_GROUPS) {
				group.withArray("members").add(Names.ADAS_ID);
			}
		}
		JsonMapper.shared().writeValue(file.toFile(), directory);
	}

}
