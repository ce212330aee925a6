package com.example.quartet.tenantsetup.doctor;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.example.quartet.tenantsetup.platform.HttpConnections;
import picocli.CommandLine;

/**
 * Runs {@code doctor} with settings that are right but for what a test changes.
 */
public class DoctorRun {

	Path registrations = Path.of("..", "registrations");

	final Map<String, String> environment = new HashMap<>();

	Clock clock = Clock.systemUTC();

	public String output = "";

	public DoctorRun(String authority) {
		this.environment.put("IDENTITY_AUTHORITY", authority);
		for (String module : List.of("web-app", "todo-api", "daemon-client")) {
			String prefix = module.replace("-client", "").replace('-', '_').toUpperCase(Locale.ROOT);
			this.environment.put(prefix + "_CLIENT_SECRET_FILE",
					this.registrations.resolve("secrets/" + module).toString());
		}
		// nothing listens there on any machine
		this.environment.put("TODO_API_URL", "http://127.0.0.1:1");
		this.environment.put("DOWNSTREAM_API_URL", "http://127.0.0.1:1");
	}

	public DoctorRun with(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	DoctorRun without(String variable) {
		this.environment.remove(variable);
		return this;
	}

	/**
	 * Runs it.
	 * @return the exit code
	 */
	public int run(String... arguments) {
		StringWriter out = new StringWriter();
		CommandLine command = new CommandLine(
				new DoctorCommand(HttpConnections.through(this.environment), this.environment, this.clock))
			.setOut(new PrintWriter(out))
			.setErr(new PrintWriter(out));
		String[] all = new String[arguments.length + 1];
		all[0] = "--registrations=" + this.registrations;
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		int code = command.execute(all);
		this.output = out.toString();
		return code;
	}

	/**
	 * The lines of what fails.
	 */
	List<String> failures() {
		return this.output.lines()
			.filter((line) -> line.startsWith("  FAIL  "))
			.map((line) -> line.substring(8))
			.toList();
	}

}
