package com.example.identityemulator.clients;

import java.util.List;

import com.example.identityemulator.junit.EntraEmulator;

@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class MsalPythonProgramTests implements MsalProgramFlows {

	@Override
	public ClientProgram program() {
		return new ClientProgram(List.of(System.getProperty("clients.python", "python3"),
				ClientProgram.SOURCES.resolve("msal.py").toString()));
	}

}
