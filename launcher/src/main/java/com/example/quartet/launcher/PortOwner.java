package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Which program listens on a port, where the operating system tells.
 */
class PortOwner {

	private static final String LISTENING = "0A";

	private final OperatingSystem system;

	PortOwner(OperatingSystem system) {
		this.system = system;
	}

	/**
	 * The program's name and process.
	 */
	Optional<String> of(int port) {
		OptionalLong process = process(port);
		if (process.isEmpty()) {
			return Optional.empty();
		}
		String name = ProcessHandle.of(process.getAsLong())
			.flatMap((handle) -> handle.info().command())
			.map((command) -> Path.of(command).getFileName().toString() + ", ")
			.orElse("");
		return Optional.of(name + "process " + process.getAsLong());
	}

	private OptionalLong process(int port) {
		try {
			if (this.system.isLinux()) {
				return listedByTheKernel(port);
			}
			if (this.system.isMac()) {
				return number(output("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"));
			}
			return listedByNetstat(output("netstat", "-ano", "-p", "TCP"), port);
		}
		catch (IOException | InterruptedException ex) {
			// it does not tell; the sentence is right without it
			return OptionalLong.empty();
		}
	}

	private static OptionalLong listedByTheKernel(int port) throws IOException {
		for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
			if (Files.exists(Path.of(table))) {
				Optional<String> socket = socket(Files.readAllLines(Path.of(table)), port);
				if (socket.isPresent()) {
					return holder("socket:[" + socket.get() + "]");
				}
			}
		}
		return OptionalLong.empty();
	}

	/**
	 * Finds the inode of the socket that listens.
	 */
	static Optional<String> socket(List<String> table, int port) {
		String end = ":%04X".formatted(port);
		for (String line : table) {
			String[] columns = line.strip().split("\\s+");
			if (columns.length > 9 && columns[1].endsWith(end) && columns[3].equals(LISTENING)) {
				return Optional.of(columns[9]);
			}
		}
		return Optional.empty();
	}

	private static OptionalLong holder(String socket) throws IOException {
		try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
			for (Path process : processes) {
				if (holds(process, socket)) {
					return OptionalLong.of(Long.parseLong(process.getFileName().toString()));
				}
			}
		}
		return OptionalLong.empty();
	}

	private static boolean holds(Path process, String socket) {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
			for (Path file : files) {
				if (Files.readSymbolicLink(file).toString().equals(socket)) {
					return true;
				}
			}
		}
		catch (IOException ex) {
			return false; // it has ended, or belongs to another user
		}
		return false;
	}

	static OptionalLong listedByNetstat(String output, int port) {
		for (String line : output.split("\\R")) {
			String[] columns = line.strip().split("\\s+");
			// "LISTENING" is translated; who listens has no other side
			if (columns.length == 5 && columns[1].endsWith(":" + port) && columns[2].endsWith(":0")) {
				return number(columns[4]);
			}
		}
		return OptionalLong.empty();
	}

	private static OptionalLong number(String text) {
		String first = text.strip().split("\\s+")[0];
		return first.matches("\\d+") ? OptionalLong.of(Long.parseLong(first)) : OptionalLong.empty();
	}

	private static String output(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		process.waitFor(5, TimeUnit.SECONDS);
		return output;
	}

}
