package com.example.identityemulator.state;

import com.example.identityemulator.EmulatorProperties;

import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Keeps state over a restart if EMULATOR_STATE names a folder for it.
 */
@Component
@DependsOn("stateLock")
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
