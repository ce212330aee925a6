package com.example.identityemulator.clients;

import java.io.IOException;
import java.util.List;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;

@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class MsalPythonProgramTests implements ApplicationFlow, SignInFlow, RefreshFlow, DeviceFlow {

	private final ClientProgram program = new ClientProgram(List.of(System.getProperty("clients.python", "python3"),
			ClientProgram.SOURCES.resolve("msal.py").toString()));

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
