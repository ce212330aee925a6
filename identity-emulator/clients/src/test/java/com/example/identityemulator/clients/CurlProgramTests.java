package com.example.identityemulator.clients;

import java.util.List;

import com.example.identityemulator.junit.EntraEmulator;

@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class CurlProgramTests implements ProgramFlows {

	@Override
	public ClientProgram program() {
		return new ClientProgram(List.of("bash", ClientProgram.SOURCES.resolve("curl.sh").toString()));
	}

}
