package com.example.quartet.launcher;

import java.nio.file.Path;

/**
 * A program of the project that runs by itself.
 *
 * @param name what people call it
 * @param artifact what Maven calls it
 * @param folder where it is built
 * @param port where it answers
 */
record AppModule(String name, String artifact, String folder, Port port) {

	Path jar(Path root) {
		return root.resolve(this.folder).resolve("target").resolve(this.artifact + ".jar");
	}

	boolean isEmulator() {
		return this.port == Port.EMULATOR;
	}

	/**
	 * Whether no other provider knows it.
	 */
	boolean isForTheEmulatorAlone() {
		// region second-site
		if (isSecondSite()) {
			return true;
		}
		// endregion
		return isEmulator();
	}

	// region second-site
	boolean isSecondSite() {
		return this.port == Port.SECOND_SITE;
	}
	// endregion

}
