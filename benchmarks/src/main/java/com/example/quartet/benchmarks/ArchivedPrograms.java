package com.example.quartet.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All modules beside their class archives, which their first start has written.
 */
final class ArchivedPrograms implements Programs, AutoCloseable {

	private final Map<String, ExtractedModule> modules = new HashMap<>();

	ArchivedPrograms(List<String> options) throws IOException, InterruptedException {
		for (String module : List.of("identity-emulator", "downstream-api", "todo-api", "web-app", "daemon-client")) {
			this.modules.put(module, new ExtractedModule(module, options));
		}
		try (Quartet quartet = new Quartet(options, (module, all) -> this.modules.get(module).writing())) {
			quartet.startAll();
		}
	}

	@Override
	public JavaProgram program(String module, List<String> options) {
		return this.modules.get(module).reading();
	}

	@Override
	public void close() throws IOException {
		for (ExtractedModule module : this.modules.values()) {
			module.close();
		}
	}

}
