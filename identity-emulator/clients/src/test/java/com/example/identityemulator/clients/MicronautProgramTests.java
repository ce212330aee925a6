package com.example.identityemulator.clients;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

@EntraEmulator(registrations = Sample.REGISTRATIONS)
class MicronautProgramTests implements SiteFlow {

	private static final URI ADDRESS = URI.create("http://localhost:18476");

	@AutoClose
	private static SiteProgram site;

	@BeforeAll
	static void start(Emulator emulator) throws Exception {
		Path built = ProgramProject.build("micronaut");
		site = SiteProgram.start("micronaut", ADDRESS, emulator, ProgramProject.java("-cp",
				built.resolve("micronaut.jar") + File.pathSeparator + built.resolve("dependency/*"), "site.Site"));
	}

	@Override
	public String page(Emulator emulator) throws Exception {
		return new SiteVisitor(emulator).open(ADDRESS + "/page");
	}

}
