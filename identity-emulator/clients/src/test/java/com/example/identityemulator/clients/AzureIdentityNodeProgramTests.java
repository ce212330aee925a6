package com.example.identityemulator.clients;

import java.io.IOException;
import java.util.List;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.BeforeAll;

@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class AzureIdentityNodeProgramTests implements ApplicationFlow, DeviceFlow {

	private final ClientProgram program = new ClientProgram(List.of("node", NodePackages.script("azure-identity.js")));

	@BeforeAll
	static void install() throws Exception {
		NodePackages.install();
	}

	@Override
	public String applicationToken(Emulator emulator) throws IOException {
		return this.program.token(emulator, "application");
	}

	@Override
	public String deviceToken(Emulator emulator) throws IOException {
		return this.program.token(emulator, "device");
	}

}
