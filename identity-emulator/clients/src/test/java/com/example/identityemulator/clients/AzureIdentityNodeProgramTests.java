package com.example.identityemulator.clients;

import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.BeforeAll;

@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class AzureIdentityNodeProgramTests implements ProgramFlows {

	@BeforeAll
	static void install() throws Exception {
		NodePackages.install();
	}

	@Override
	public ClientProgram program() {
		return NodePackages.program("azure-identity.js");
	}

}
