package com.example.quartet.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a missing program is installed on this machine, as far as it has a manager that we
 * know.
 */
enum PackageManager {

	APT("apt-get", List.of("apt-get", "install", "-y", "-qq"), true,
			Map.of("mvn", "maven", "chromium", "chromium", "npm", "npm", "redis-server", "redis-server", "nginx",
					"nginx-light")),

	DNF("dnf", List.of("dnf", "install", "-y", "-q"), true,
			Map.of("mvn", "maven", "chromium", "chromium", "npm", "nodejs-npm", "redis-server", "redis", "nginx",
					"nginx")),

	BREW("brew", List.of("brew", "install", "-q"), false,
			Map.of("mvn", "maven", "npm", "node", "redis-server", "redis", "nginx", "nginx")),

	// winget has no Maven
	SCOOP("scoop", List.of("scoop", "install"), false, Map.of("mvn", "maven", "npm", "nodejs-lts", "nginx", "nginx")),

	CHOCOLATEY("choco", List.of("choco", "install", "-y"), false, Map.of("mvn", "maven", "npm", "nodejs-lts")),

	WINGET("winget", List.of("winget", "install", "-e", "--id"), false, Map.of("npm", "OpenJS.NodeJS.LTS"));

	private final String program;

	private final List<String> install;

	private final boolean needsRoot;

	private final Map<String, String> packages;

	PackageManager(String program, List<String> install, boolean needsRoot, Map<String, String> packages) {
		this.program = program;
		this.install = install;
		this.needsRoot = needsRoot;
		this.packages = packages;
	}

	/**
	 * The first manager that is here and has the program.
	 */
	static Optional<PackageManager> forProgram(OperatingSystem system, String program) {
		for (PackageManager manager : values()) {
			if (manager.packages.containsKey(program) && system.find(manager.program).isPresent()) {
				return Optional.of(manager);
			}
		}
		return Optional.empty();
	}

	/**
	 * The command that installs a program, with {@code sudo} where it needs the
	 * administrator.
	 */
	List<String> command(String program, boolean root) {
		List<String> command = new ArrayList<>();
		if (this.needsRoot && !root) {
			command.add("sudo");
		}
		command.addAll(this.install);
		command.add(this.packages.get(program));
		return command;
	}

	/**
	 * What has to be done before, once.
	 */
	List<String> refresh() {
		return (this == APT) ? List.of("apt-get", "-qq", "update") : List.of();
	}

	boolean needsRoot() {
		return this.needsRoot;
	}

}
