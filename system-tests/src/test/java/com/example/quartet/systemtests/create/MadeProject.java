package com.example.quartet.systemtests.create;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project that {@code ./run new} has made, which is deleted at the end of its test.
 */
final class MadeProject implements AutoCloseable {

	static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	/**
	 * Of one command: all tests of a project, on a small machine that is busy.
	 */
	private static final int MAX_MINUTES = 90;

	private final Path folder = Path.of(System.getProperty("java.io.tmpdir"),
			"new-project-" + ProcessHandle.current().pid());

	private final int portBase = ThreadLocalRandom.current().nextInt(10_000, 20_000);

	private final Map<String, String> environment;

	MadeProject(String... options) throws IOException, InterruptedException {
		this(Map.of(), options);
	}

	/**
	 * Whose commands take their artifacts from a Maven repository of its own.
	 */
	MadeProject(EmulatorRepository repository, String... options) throws IOException, InterruptedException {
		this(Map.of("MAVEN_OPTS", "-Dmaven.repo.local=" + repository.folder()), options);
	}

	private MadeProject(Map<String, String> environment, String... options) throws IOException, InterruptedException {
		this.environment = environment;
		List<String> command = new ArrayList<>(List.of("./run", "new", this.folder.toString(), "--package",
				"com.acme.orders", "--name", "Orders", "--port-base", String.valueOf(this.portBase)));
		command.addAll(List.of(options));
		run(ROOT, Map.of(), command.toArray(String[]::new));
		assertThat(run("git", "status", "--porcelain")).isEmpty();
	}

	/**
	 * Lets its tests be those of its own modules: the emulator is the same in every
	 * project, and has the most tests.
	 */
	void leaveOutTestsOfTheEmulator() throws IOException {
		Path pom = this.folder.resolve("identity-emulator/pom.xml");
		Files.writeString(pom,
				Files.readString(pom).replace("<properties>", "<properties><skipTests>true</skipTests>"));
	}

	void start() throws IOException, InterruptedException {
		run("./run", "--detach");
	}

	/**
	 * Starts an identity provider that knows its applications, and writes the settings to
	 * use it as {@code ./run register} writes those of a tenant, but for the tenant
	 * itself.
	 */
	Process startProvider() throws IOException {
		int port = this.portBase + 100; // behind those of its modules
		String authority = "http://127.0.0.1:" + port;
		ProcessBuilder provider = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-jar", "identity-emulator/server/target/identity-emulator.jar")
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve(".run/provider.log").toFile());
		provider.environment()
			.putAll(Map.of("SERVER_PORT", String.valueOf(port), "EMULATOR_PUBLIC_URL", authority, "EMULATOR_ADMIN_PORT",
					String.valueOf(port + 1), "EMULATOR_STATE", ".run/provider"));
		Path settings = Files.createFile(this.folder.resolve(".env.entra"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(settings, """
				IDENTITY_AUTHORITY=%s
				WEB_APP_CLIENT_SECRET_FILE=registrations/secrets/web-app
				TODO_API_CLIENT_SECRET_FILE=registrations/secrets/todo-api
				DAEMON_CLIENT_SECRET_FILE=registrations/secrets/daemon-client
				""".formatted(authority));
		return provider.start();
	}

	/** The first of its ports, which the first of its modules has. */
	String address() {
		return "http://localhost:" + this.portBase;
	}

	Path folder() {
		return this.folder;
	}

	String run(String... command) throws IOException, InterruptedException {
		return run(this.folder, this.environment, command);
	}

	@Override
	public void close() throws IOException, InterruptedException {
		run("./run", "stop");
		FileSystemUtils.deleteRecursively(this.folder);
	}

	static String run(Path where, Map<String, String> environment, String... command)
			throws IOException, InterruptedException {
		Path output = Files.createTempFile("new-project", ".log");
		ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(where.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().putAll(environment);
		Process process = builder.start();
		boolean ended = process.waitFor(MAX_MINUTES, TimeUnit.MINUTES);
		String said = Files.readString(output);
		Files.delete(output);
		assertThat(ended).as("%s ended within %d minutes: %s", String.join(" ", command), MAX_MINUTES, said).isTrue();
		assertThat(process.exitValue()).as("%s: %s", String.join(" ", command), said).isZero();
		return said;
	}

}
