package com.example.identityemulator.clients;

import java.io.IOException;
import java.util.List;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;

@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class CurlProgramTests implements ApplicationFlow, DeviceFlow {

	private final ClientProgram program = new ClientProgram(
			List.of("bash", ClientProgram.SOURCES.resolve("curl.sh").toString()));

	@Override
	public String applicationToken(Emulator emulator) throws IOException {
		return this.program.token(emulator, "application");
	}

	@Override
	public String deviceToken(Emulator emulator) throws IOException {
		return this.program.token(emulator, "device");
	}

}
