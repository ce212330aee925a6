package com.example.identityemulator.clients;

import java.io.IOException;

import com.example.identityemulator.junit.Emulator;

/**
 * The flows that MSAL has in every language: a person signs in as well, and stays so.
 */
interface MsalProgramFlows extends ProgramFlows, SignInFlow, RefreshFlow {

	@Override
	default String signedInToken(Emulator emulator) throws IOException {
		return program().token(emulator, "signIn");
	}

	@Override
	default String renewedToken(Emulator emulator) throws IOException {
		return program().token(emulator, "refresh");
	}

}
