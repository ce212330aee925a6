package com.example.quartet.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Every obstacle to a start gets a sentence with the way out.
 */
class InTheWayTests {

	// locks a file as H2 does, until its process is ended
	private static final String HOLDER = """
						import java.nio.file.*;
			class Holder {
				public static void main(String[] arguments) throws Exception {
					var channel = java.nio.channels.FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
					channel.lock();
					System.out.print('!');
					System.out.flush();
					Thread.sleep(60_000);
				}
			}
			""";

	@TempDir
	Path root;

	@Test
	void aTakenPortIsToldWithTheProgramThatHasIt() throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			int base = taken.getLocalPort() - Port.TODO_API.ordinal();
			PortOwner owner = new PortOwner(OperatingSystem.current());
			PortCheck check = new PortCheck(OptionalInt.of(base), owner);
			assertThatExceptionOfType(LaunchException.class)
				.isThrownBy(() -> check.check(List.of(Project.module("todo-api")), false))
				.withMessageMatching(("Port %d, which todo-api needs, is taken by another program "
						+ "\\(java(\\.exe)?, process %d\\): stop that one first, or take other ports with --port-base\\.")
					.formatted(taken.getLocalPort(), ProcessHandle.current().pid()));
		}
	}

	@Test
	void aModuleThatEndedByItselfIsTold() throws IOException {
		StateFolder state = new StateFolder(this.root);
		state.check();
		PidFile pid = state.pid(Project.module("todo-api"));
		Files.writeString(pid.file(), "2147483647\n");
		ByteArrayOutputStream said = new ByteArrayOutputStream();
		try (ServerSocket taken = new ServerSocket(0)) {
			String base = String.valueOf(taken.getLocalPort() - Port.TODO_API.ordinal());
			RunCommand start = new RunCommand(CommandLine.parse(List.of("--port-base", base)),
					OperatingSystem.current(), state, this.root, new Terminal(new PrintStream(said), false, Map.of()));
			assertThatExceptionOfType(LaunchException.class).isThrownBy(start::run);
		}
		assertThat(said.toString().strip())
			.isEqualTo("todo-api ended without ./run stop (it was process 2147483647): its pid file is removed.");
		assertThat(pid.exists()).isFalse();
	}

	@Test
	void aFreePortIsNotInTheWay() throws IOException {
		int free;
		try (ServerSocket socket = new ServerSocket(0)) {
			free = socket.getLocalPort();
		}
		PortCheck check = new PortCheck(OptionalInt.of(free - Port.TODO_API.ordinal()),
				new PortOwner(OperatingSystem.current()));
		assertThatNoException().isThrownBy(() -> check.check(List.of(Project.module("todo-api")), true));
	}

	@Test
	void theKernelsTableTellsTheSocketThatListens() {
		List<String> table = List.of(
				"  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
				"   0: 0100007F:1FA4 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0        0 111 1",
				"   1: 0100007F:1FA4 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1");
		assertThat(PortOwner.socket(table, 8100)).contains("222");
		assertThat(PortOwner.socket(table, 8099)).isEmpty();
	}

	@Test
	void netstatOfWindowsTellsTheProcessInAnyLanguage() {
		String output = """

				Aktive Verbindungen

				  Proto  Lokale Adresse         Remoteadresse          Status           PID
				  TCP    127.0.0.1:8081         127.0.0.1:52000        HERGESTELLT      42
				  TCP    0.0.0.0:18081          0.0.0.0:0              ABHÖREN          43
				  TCP    0.0.0.0:8081           0.0.0.0:0              ABHÖREN          4711
				""";
		assertThat(PortOwner.listedByNetstat(output.replace("\n", "\r\n"), 8081)).isEqualTo(OptionalLong.of(4711));
		assertThat(PortOwner.listedByNetstat(output, 8082)).isEmpty();
	}

	@Test
	void aDatabaseThatIsOpenElsewhereIsToldWithItsVariable() throws Exception {
		Path file = Files.createDirectories(this.root.resolve("data")).resolve("todo-api.mv.db");
		Files.writeString(file, "");
		Path holder = Files.writeString(this.root.resolve("Holder.java"), HOLDER);
		Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				holder.toString(), file.toString())
			.start();
		try {
			assertThat(other.getInputStream().read()).isEqualTo('!');
			assertThatExceptionOfType(LaunchException.class)
				.isThrownBy(() -> new DatabaseCheck(this.root, Map.of()).check())
				.withMessage("The database of todo-api, data/todo-api.mv.db, is open in another program: close it "
						+ "there, or name another database in TODO_API_DATABASE_URL.");
			Map<String, String> elsewhere = Map.of("TODO_API_DATABASE_URL", "jdbc:postgresql://localhost/todos");
			assertThatNoException().isThrownBy(() -> new DatabaseCheck(this.root, elsewhere).check());
		}
		finally {
			other.destroyForcibly().waitFor();
		}
		assertThatNoException().isThrownBy(() -> new DatabaseCheck(this.root, Map.of()).check());
	}

	@Test
	void anOldMavenIsToldByItsVersion() {
		assertThatNoException().isThrownBy(() -> Maven.checkVersion("Apache Maven 3.8.7 (Debian)"));
		assertThatNoException().isThrownBy(() -> Maven.checkVersion("Apache Maven 4.0.0"));
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> Maven.checkVersion("Apache Maven 3.6.3"))
			.withMessage("Maven 3.6 is too old: Quartet needs Maven, version 3.8 or newer.");
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> Maven.checkVersion("no word of it"))
			.withMessageStartingWith("Maven 0.0 is too old");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its path is one of Linux")
	void aMissingMavenIsToldWithTheCommandOfThisMachine() throws IOException {
		Path bin = Files.createDirectories(this.root.resolve("bin"));
		Path apt = Files.writeString(bin.resolve("apt-get"), "");
		assertThat(apt.toFile().setExecutable(true)).isTrue();
		OperatingSystem debian = new OperatingSystem("Linux", Map.of("PATH", bin.toString()));
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> maven(debian))
			.withMessageMatching("There is no Maven: install Maven, version 3\\.8 or newer, and put mvn on the PATH\\."
					+ "\nOn this machine: (sudo )?apt-get install -y -qq maven; \\./run --install does it\\.");
		OperatingSystem bare = new OperatingSystem("Linux", Map.of("PATH", "/nowhere"));
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> maven(bare))
			.withMessage("There is no Maven: install Maven, version 3.8 or newer, and put mvn on the PATH.\n"
					+ "No package manager here has it: https://maven.apache.org tells how to install it.");
	}

	@Test
	void wingetHasNoMaven() throws IOException {
		Files.writeString(this.root.resolve("winget.exe"), "");
		OperatingSystem windows = new OperatingSystem("Windows 11", Map.of("PATH", this.root.toString()));
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> maven(windows))
			.withMessageEndingWith("https://maven.apache.org tells how to install it.");
	}

	@Test
	void eachPackageManagerHasItsOwnCommand() {
		assertThat(PackageManager.APT.command("redis-server", false)).containsExactly("sudo", "apt-get", "install",
				"-y", "-qq", "redis-server");
		assertThat(PackageManager.DNF.command("npm", true)).containsExactly("dnf", "install", "-y", "-q", "nodejs-npm");
		assertThat(PackageManager.BREW.command("mvn", false)).containsExactly("brew", "install", "-q", "maven");
		assertThat(PackageManager.WINGET.command("npm", false)).containsExactly("winget", "install", "-e", "--id",
				"OpenJS.NodeJS.LTS");
		assertThat(Optional.of(PackageManager.BREW)).map(PackageManager::needsRoot).contains(false);
	}

	private Maven maven(OperatingSystem system) {
		Terminal terminal = new Terminal(System.out, false, Map.of());
		return Maven.find(system, new Installation(system, terminal, this.root.resolve("install.log")), false);
	}

}
