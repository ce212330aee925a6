package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * One more instance of todo-api beside the running system, with a database of its own.
 */
public final class TodoApiInstance implements AutoCloseable {

	private final String address;

	private final Program program;

	private TodoApiInstance(String address, Program program) {
		this.address = address;
		this.program = program;
	}

	public static TodoApiInstance start(Quartet quartet, String address, Map<String, String> settings)
			throws IOException {
		Map<String, String> all = new HashMap<>(settings);
		all.put("IDENTITY_AUTHORITY", quartet.emulator());
		// region downstream
		all.put("DOWNSTREAM_API_URL", quartet.downstreamApi());
		all.put("TODO_API_CLIENT_SECRET_FILE", QuartetSettings.secretOf("todo-api"));
		// endregion
		all.put("TODO_API_DATABASE_URL", "jdbc:h2:mem:todo-api");
		Path folder = Files.createDirectories(Path.of("target", "todo-api", Program.portOf(address)));
		return new TodoApiInstance(address, Program.serve("todo-api", address, folder.toAbsolutePath(), all));
	}

	public TodoApiInstance awaitHealth() throws IOException, InterruptedException {
		this.program.awaitHealth(this.address);
		return this;
	}

	/**
	 * Tells it to end, as an orchestrator does, and does not wait for that.
	 */
	public void terminate() {
		this.program.close();
	}

	public void awaitExit() throws InterruptedException {
		this.program.awaitExit();
	}

	public String address() {
		return this.address;
	}

	@Override
	public void close() {
		this.program.close();
	}

}
