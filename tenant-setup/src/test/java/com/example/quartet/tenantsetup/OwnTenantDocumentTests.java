package com.example.quartet.tenantsetup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.example.quartet.identitysupport.Cloud;
import com.example.quartet.tenantsetup.doctor.DoctorRun;
import com.example.quartet.tenantsetup.doctor.StubHost;
import com.example.quartet.tenantsetup.register.RegisterRun;
import com.example.quartet.tenantsetup.register.StubServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the document shows is what the commands print, and what it tells to type works.
 */
@EntraEmulator(registrations = "../registrations")
class OwnTenantDocumentTests {

	private static final Path DOCUMENT = Path.of("..", "docs", "your-own-tenant.md");

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	@TempDir
	private Path folder;

	@Test
	void theDryRunIsTheOneThatRegisterPrints() throws IOException {
		try (StubServer graph = new StubServer()) {
			RegisterRun register = new RegisterRun(graph, this.folder);
			assertThat(register.run("--dry-run")).as(register.output).isZero();
			check("register --dry-run", register.output);
		}
	}

	@Test
	void withTheEmulatorDoctorSaysWhatTheDocumentShows(Emulator emulator) throws IOException {
		try (StubHost apis = apis(emulator)) {
			DoctorRun doctor = new DoctorRun(emulator.authority()).with("TODO_API_URL", apis.address())
				.with("DOWNSTREAM_API_URL", apis.address());
			doctor.run();
			String output = asUsual(doctor, emulator).replaceFirst("(?s)(.*)" + apis.address(),
					"$1http://localhost:8082");
			check("doctor", output.replace(apis.address(), "http://localhost:8081"));
		}
	}

	@Test
	void whatIsWrongIsSaidAsTheDocumentShows(Emulator emulator) throws IOException {
		DoctorRun doctor = new DoctorRun(emulator.authority()).with("WEB_APP_CLIENT_SECRET", "wrong");
		doctor.run("--site=https://todos.example");
		check("doctor with a wrong secret and a wrong address", asUsual(doctor, emulator));
	}

	@Test
	void severalTenantsNeedNoListForTheDaemon(Emulator emulator) throws IOException {
		DoctorRun doctor = new DoctorRun(emulator.authority()).with("IDENTITY_TENANT", "organizations")
			.with("IDENTITY_HOME_TENANT", CONTOSO)
			.with("IDENTITY_ALLOWED_TENANTS", CONTOSO + "," + FABRIKAM);
		doctor.run();
		check("doctor for several tenants", asUsual(doctor, emulator));
		assertThat(doctor.with("IDENTITY_ALLOWED_TENANTS", "*").run()).as(doctor.output).isNotZero();
		assertThat(doctor.with("DAEMON_TENANTS", CONTOSO).run()).as(doctor.output).isZero();
	}

	@Test
	void everyCommandOfRegisterInTheDocumentRuns() throws IOException {
		List<String> commands = commands("./run register");
		assertThat(commands).hasSizeGreaterThan(3);
		try (StubServer graph = new StubServer()) {
			RegisterRun register = new RegisterRun(graph, this.folder);
			for (String command : commands) {
				assertThat(register.run(words(command, "./run register"))).as(command + register.output).isZero();
			}
		}
	}

	@Test
	void everyCommandOfDoctorInTheDocumentRuns(Emulator emulator) throws IOException {
		List<String> commands = commands("./run doctor");
		assertThat(commands).isNotEmpty();
		for (String command : commands) {
			DoctorRun doctor = new DoctorRun(emulator.authority());
			// the launcher reads the file, and hands its settings over
			assertThat(doctor.run(words(command.replaceFirst(" --env \\S+", ""), "./run doctor")))
				.as(command + doctor.output)
				.isZero();
		}
	}

	@Test
	void noOtherCommandIsToldThanThoseOfTheLauncherAndOfTerraform() throws IOException {
		assertThat(commands("")).allMatch((command) -> command.startsWith("./run register")
				|| command.startsWith("./run doctor") || command.matches("(IDENTITY_\\S+ )*\\./run( --env .env.entra)?")
				|| command.startsWith("terraform -chdir=registrations/terraform "));
	}

	@Test
	void theTableOfCloudsIsTheOneOfTheProgram() throws IOException {
		String document = Files.readString(DOCUMENT);
		for (Cloud cloud : Cloud.values()) {
			assertThat(document).contains("| `%s` | `%s` | `%s` | `%s` |\n".formatted(cloud, cloud.authority(),
					Cloud.issuerOfVersion1(cloud.authority()), cloud.graph()));
		}
	}

	/**
	 * The chunks between lines with dots have to be there in this order.
	 */
	private static void check(String name, String output) throws IOException {
		Files.createDirectories(Path.of("target/transcripts"));
		Files.writeString(Path.of("target/transcripts", name + ".txt"), output);
		Matcher transcript = Pattern
			.compile("<!-- transcript: %s -->\n```text\n(.*?)```".formatted(Pattern.quote(name)), Pattern.DOTALL)
			.matcher(Files.readString(DOCUMENT));
		assertThat(transcript.find()).as(name).isTrue();
		assertThat(transcript.group(1)).isNotBlank();
		assertThat(output).containsSubsequence(Arrays.stream(transcript.group(1).split("(?m)^ *\\.\\.\\.\n"))
			.filter((part) -> !part.isEmpty())
			.toList());
	}

	private static String asUsual(DoctorRun doctor, Emulator emulator) {
		return doctor.output.replace(emulator.authority(), "http://127.0.0.1:9000");
	}

	private static StubHost apis(Emulator emulator) throws IOException {
		String challenge = "Bearer authorization_uri=\"%s/%s/oauth2/v2.0/authorize\"".formatted(emulator.authority(),
				CONTOSO);
		return new StubHost().at("/api/todos", 401, "", "WWW-Authenticate", challenge)
			.at("/api/me", 401, "", "WWW-Authenticate", challenge);
	}

	private static List<String> commands(String beginning) throws IOException {
		return Pattern.compile("```bash\n(.*?)```|`(\\./run (?:register|doctor)[^`]*)`", Pattern.DOTALL)
			.matcher(Files.readString(DOCUMENT) + Files.readString(Path.of("..", "README.md")))
			.results()
			.flatMap((block) -> Stream.of(block.group(1), block.group(2)))
			.filter((block) -> block != null)
			.flatMap(String::lines)
			.filter((command) -> command.startsWith(beginning) && !command.endsWith("--cloud"))
			.toList();
	}

	private static String[] words(String command, String beginning) {
		return Stream.of(command.substring(beginning.length()).split(" "))
			.filter((word) -> !word.isEmpty())
			.toArray(String[]::new);
	}

}
