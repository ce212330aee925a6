package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the files of a running project: {@code .run} beside the modules.
 *
 * @param root of the project
 */
record StateFolder(Path root) {

	Path folder() {
		return this.root.resolve(".run");
	}

	Path logs() {
		return folder().resolve("logs");
	}

	Path log(AppModule module) {
		return logs().resolve(module.name() + ".log");
	}

	Path buildLog() {
		return logs().resolve("build.log");
	}

	Path buildTimes() {
		return folder().resolve("build-times.properties");
	}

	Path startOptions() {
		return folder().resolve("started.properties");
	}

	Path registrations() {
		return folder().resolve("registrations");
	}

	PidFile pid(AppModule module) {
		return new PidFile(folder().resolve("pids").resolve(module.name()), this.root.relativize(jar(module)));
	}

	/**
	 * A copy, so that no build takes the jar from under a program that runs.
	 */
	Path jar(AppModule module) {
		return folder().resolve("jars").resolve(module.name() + ".jar");
	}

	/**
	 * Copies of the jars that are attached to a module.
	 */
	Path attached(AppModule module) {
		return folder().resolve("jars").resolve(module.name() + ".attached");
	}

	/**
	 * How a file in here is named to a person.
	 */
	String name(Path file) {
		return this.root.relativize(file).toString();
	}

	void check() {
		try {
			for (Path folder : new Path[] { logs(), folder().resolve("pids"), folder().resolve("jars"),
					this.root.resolve("data") }) {
				if (!Files.isWritable(Files.createDirectories(folder))) {
					throw new IOException();
				}
			}
		}
		catch (IOException ex) {
			throw new LaunchException("This folder cannot be written to: .run and data here belong to another user, "
					+ "or the disk is read-only.");
		}
	}

}
