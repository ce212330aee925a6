package com.example.identityemulator.clients;

import java.net.URI;
import java.nio.file.Path;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

@EntraEmulator(registrations = Sample.REGISTRATIONS)
class QuarkusProgramTests implements ApplicationFlow, SiteFlow {

	private static final URI ADDRESS = URI.create("http://localhost:18475");

	@AutoClose
	private static SiteProgram site;

	@BeforeAll
	static void start(Emulator emulator) throws Exception {
		Path built = ProgramProject.build("quarkus");
		site = SiteProgram.start("quarkus", ADDRESS, emulator,
				ProgramProject.java("-jar", built.resolve("quarkus-app/quarkus-run.jar").toString()));
	}

	@Override
	public String page(Emulator emulator) throws Exception {
		return new SiteVisitor(emulator).open(ADDRESS + "/page");
	}

	@Override
	public String applicationToken(Emulator emulator) throws Exception {
		return new SiteVisitor(emulator).open(ADDRESS + "/token");
	}

}
