package com.example.identityemulator.clients;

import java.io.IOException;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.BeforeAll;

@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class MsalBrowserProgramTests implements SignInFlow, RefreshFlow {

	@BeforeAll
	static void install() throws Exception {
		NodePackages.install();
	}

	@Override
	public String signedInToken(Emulator emulator) throws IOException {
		return NodePackages.program("msal-browser.js").token(emulator, "signIn");
	}

	@Override
	public String renewedToken(Emulator emulator) throws IOException {
		return NodePackages.program("msal-browser.js").token(emulator, "refresh");
	}

}
