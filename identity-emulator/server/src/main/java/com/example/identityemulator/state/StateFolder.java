package com.example.identityemulator.state;

import com.example.identityemulator.EmulatorProperties;

import org.springframework.stereotype.Component;

/**
 * Keeps things over a restart where somebody named a folder for them, and nowhere else.
 */
@Component
public class StateFolder {

	private final EmulatorProperties settings;

	public StateFolder(EmulatorProperties settings) {
		this.settings = settings;
	}

	/**
	 * A file of the folder, such as refresh-tokens.
	 */
	public StateFile file(String name) {
		return this.settings.keepsState() ? new JsonLinesFile(this.settings.stateFolder().resolve(name + ".jsonl"))
				: StateFile.NOWHERE;
	}

}
