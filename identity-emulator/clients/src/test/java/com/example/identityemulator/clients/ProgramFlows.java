package com.example.identityemulator.clients;

import java.io.IOException;

import com.example.identityemulator.junit.Emulator;

/**
 * The flows of a program in another language, which runs each by its name.
 */
interface ProgramFlows extends ApplicationFlow, DeviceFlow {

	ClientProgram program();

	@Override
	default String applicationToken(Emulator emulator) throws IOException {
		return program().token(emulator, "application");
	}

	@Override
	default String deviceToken(Emulator emulator) throws IOException {
		return program().token(emulator, "device");
	}

}
