package com.example.identityemulator.clients;

import java.net.URI;
import java.nio.file.Path;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

@EntraEmulator(registrations = Sample.REGISTRATIONS)
class SpringCloudAzureProgramTests implements SiteFlow, RefreshFlow {

	private static final URI ADDRESS = URI.create("http://localhost:18474");

	@AutoClose
	private static SiteProgram site;

	@BeforeAll
	static void start(Emulator emulator) throws Exception {
		Path built = ProgramProject.build("spring-cloud-azure");
		site = SiteProgram.start("spring-cloud-azure", ADDRESS, emulator,
				ProgramProject.java("-jar", built.resolve("spring-cloud-azure.jar").toString()));
	}

	@Override
	public String page(Emulator emulator) throws Exception {
		return new SiteVisitor(emulator).open(ADDRESS + "/page");
	}

	/**
	 * The starter redeems the code for the profile, and reaches the API by the refresh
	 * token.
	 */
	@Override
	public String renewedToken(Emulator emulator) throws Exception {
		return new SiteVisitor(emulator).open(ADDRESS + "/orders");
	}

}
