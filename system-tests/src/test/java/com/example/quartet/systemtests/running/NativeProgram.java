package com.example.quartet.systemtests.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The command-line client of the documentation, run by {@code java} as its README says.
 */
public final class NativeProgram implements AutoCloseable {

	private static final Path SOURCE = Path.of("docs", "native-client", "NativeClient.java");

	private static final String PASSWORD = "changeit";

	private final Process process;

	private final BufferedReader output;

	private final PrintStream keyboard;

	private final StringBuilder said = new StringBuilder();

	private NativeProgram(Process process) {
		this.process = process;
		this.output = process.inputReader();
		this.keyboard = new PrintStream(process.getOutputStream(), true);
	}

	/**
	 * Starts it against the running system.
	 * @param quartet the system, whose development CA it trusts
	 * @param arguments its command line
	 * @return while it runs
	 */
	public static NativeProgram start(Quartet quartet, String... arguments) throws IOException, InterruptedException {
		Path trust = Files.createTempDirectory("trust").resolve("trust.p12");
		trust(quartet.developmentCa().certificate(), trust);
		return start(List.of("-Djavax.net.ssl.trustStore=" + trust, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD),
				quartet, arguments);
	}

	/**
	 * Starts it where Java does not trust the development CA.
	 */
	public static NativeProgram startWithoutTrust(Quartet quartet, String... arguments) throws IOException {
		return start(List.of(), quartet, arguments);
	}

	// region new
	/**
	 * Starts the one of another project, with the addresses that stand in it.
	 * @param project its folder
	 * @param arguments its command line
	 * @return while it runs
	 */
	public static NativeProgram start(Path project, String... arguments) throws IOException {
		return start(List.of(), project, arguments);
	}

	// endregion
	private static NativeProgram start(List<String> options, Quartet quartet, String... arguments) throws IOException {
		List<String> all = new ArrayList<>(List.of("--authority", quartet.emulator(), "--api", quartet.todoApi()));
		all.addAll(List.of(arguments));
		return start(options, Path.of(".."), all.toArray(String[]::new));
	}

	private static NativeProgram start(List<String> options, Path project, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(List.of(project.resolve(SOURCE).toString(), "--no-browser"));
		command.addAll(List.of(arguments));
		return new NativeProgram(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	/**
	 * Reads on until a line fits.
	 * @param pattern with one group
	 * @return what the group took
	 */
	public String await(String pattern) throws IOException {
		for (String line = this.output.readLine(); line != null; line = this.output.readLine()) {
			this.said.append(line).append('\n');
			Matcher matcher = Pattern.compile(pattern).matcher(line);
			if (matcher.find()) {
				return matcher.group(1);
			}
		}
		throw new IllegalStateException("It never said '%s', but:%n%s".formatted(pattern, this.said));
	}

	public void type(String line) {
		this.keyboard.println(line);
	}

	public int awaitExit() throws InterruptedException {
		if (!this.process.waitFor(30, TimeUnit.SECONDS)) {
			throw new IllegalStateException("It did not come to an end:\n" + this.said);
		}
		return this.process.exitValue();
	}

	@Override
	public void close() {
		this.process.destroy();
	}

	// as its document says
	private static void trust(Path certificate, Path store) throws IOException, InterruptedException {
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-importcert", "-noprompt", "-alias", "quartet", "-file", certificate.toString(), "-keystore",
				store.toString(), "-storepass", PASSWORD)
			.inheritIO()
			.start();
		if (keytool.waitFor() != 0) {
			throw new IllegalStateException("keytool did not import " + certificate);
		}
	}

}
