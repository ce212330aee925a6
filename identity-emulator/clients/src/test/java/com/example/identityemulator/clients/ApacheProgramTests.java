package com.example.identityemulator.clients;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Apache with mod_auth_openidc in front of a page, which sends only a browser to sign in.
 */
@EntraEmulator(https = true, registrations = Sample.REGISTRATIONS)
class ApacheProgramTests implements SiteFlow {

	private static final URI PAGE = URI.create("http://localhost:18473/page.html");

	@AutoClose
	private static SiteProgram apache;

	@BeforeAll
	static void start(Emulator emulator, @TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("page.html"), "<!--#echo var=REMOTE_USER -->");
		// the server gives up its privileges
		folder.toFile().setExecutable(true, false);
		ProcessBuilder builder = new ProcessBuilder(System.getProperty("clients.apache", "apache2"), "-DFOREGROUND",
				"-f", ClientProgram.SOURCES.resolve("apache.conf").toAbsolutePath().toString());
		builder.environment()
			.putAll(Map.of("FOLDER", folder.toString(), "MODULES",
					System.getProperty("clients.apache.modules", "/usr/lib/apache2/modules")));
		apache = SiteProgram.start("apache", PAGE, emulator, builder);
	}

	@Override
	public String page(Emulator emulator) throws Exception {
		return new SiteVisitor(emulator).open(PAGE.toString());
	}

}
