package com.example.identityemulator.clients;

import java.io.IOException;
import java.util.List;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.BeforeAll;

@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class MsalNodeProgramTests implements ApplicationFlow, SignInFlow, RefreshFlow, DeviceFlow {

	private final ClientProgram program = new ClientProgram(List.of("node", NodePackages.script("msal-node.js")));

	@BeforeAll
	static void install() throws Exception {
		NodePackages.install();
	}

	@Override
	public String applicationToken(Emulator emulator) throws IOException {
		return this.program.token(emulator, "application");
	}

	@Override
	public String signedInToken(Emulator emulator) throws IOException {
		return this.program.token(emulator, "signIn");
	}

	@Override
	public String renewedToken(Emulator emulator) throws IOException {
		return this.program.token(emulator, "refresh");
	}

	@Override
	public String deviceToken(Emulator emulator) throws IOException {
		return this.program.token(emulator, "device");
	}

}
