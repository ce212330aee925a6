package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.example.quartet.tenantsetup.credential.CertificateFile;
import com.example.quartet.tenantsetup.credential.CertificateMaker;
import com.example.quartet.tenantsetup.credential.Keytool;
import com.example.quartet.tenantsetup.files.EnvironmentFile;
import com.example.quartet.tenantsetup.platform.HttpConnections;
import com.example.quartet.tenantsetup.signin.AzureCli;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/**
 * Runs {@code register} against a stub, with files of its own.
 */
public class RegisterRun {

	private static final HttpClient HTTP = HttpConnections.through(Map.of());

	// a key takes its time, and these tests need many
	private static final Map<Integer, CertificateFile> KEYS = new ConcurrentHashMap<>();

	public final Path folder;

	final List<Duration> pauses = new ArrayList<>();

	private final StubServer stub;

	private final Map<String, Integer> made = new HashMap<>();

	CertificateMaker certificates = this::key;

	/** The address of the identity provider, which the Azure CLI makes dispensable. */
	String authority;

	Clock clock = Clock.systemUTC();

	Path registrations = Path.of("..", "registrations");

	public String output = "";

	public RegisterRun(StubServer stub, Path folder) {
		this.stub = stub;
		this.authority = stub.address();
		this.folder = folder;
	}

	/**
	 * Signed in by the Azure CLI.
	 * @return the exit code
	 */
	public int run(String... arguments) {
		return run(
				new AzureCli(List.of("sh", "-c", "echo '{\"accessToken\":\"%s\"}'".formatted(StubServer.TOKEN), "az")),
				arguments);
	}

	public int run(AzureCli azureCli, String... arguments) {
		StringWriter out = new StringWriter();
		String[] all = Stream
			.concat(Stream.of("--graph=" + this.stub.address(), "--authority=" + this.authority,
					"--folder=" + this.folder, "--registrations=" + this.registrations), Stream.of(arguments))
			.toArray(String[]::new);
		int code = new CommandLine(new RegisterCommand(HTTP, azureCli, this.certificates, this.pauses::add, this.clock))
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setOut(new PrintWriter(out))
			.setErr(new PrintWriter(out))
			.execute(all);
		this.output = out.toString();
		return code;
	}

	Path environmentFile() {
		return this.folder.resolve(".env.entra");
	}

	/** What the tenant has under this name. */
	JsonNode application(String uniqueName) {
		return StubDirectory.find(this.stub.graph.directory.applications, "uniqueName", uniqueName).orElseThrow();
	}

	Map<String, String> variables() {
		try {
			return new EnvironmentFile(environmentFile()).read();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private CertificateFile key(String name) {
		return KEYS.computeIfAbsent(this.made.merge(name, 1, Integer::sum) % 3, (number) -> newKey());
	}

	private static CertificateFile newKey() {
		try {
			return new Keytool().make("Quartet");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
