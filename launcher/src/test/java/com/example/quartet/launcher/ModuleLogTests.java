package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a module that did not start says about it fits in one sentence.
 */
class ModuleLogTests {

	@TempDir
	Path folder;

	@Test
	void springBootsDescriptionIsTheReason() throws IOException {
		assertThat(reason("""
				12:00 ERROR something
				***************************
				Description:

				Web server failed to start. Port 8081 was already in use.
				""")).isEqualTo("Web server failed to start. Port 8081 was already in use.");
	}

	@Test
	void withoutOneTheFirstErrorIs() throws IOException {
		assertThat(reason("INFO fine\n12:00 ERROR first\n12:01 ERROR second\n")).isEqualTo("12:00 ERROR first");
	}

	@Test
	void aLockedDatabaseIsToldWithTheWayOut() throws IOException {
		assertThat(
				reason("ERROR x\nCaused by: JdbcSQLNonTransientConnectionException: Database may be already in use\n"))
			.isEqualTo("another program has its database open: close it there.");
	}

	@Test
	void anEmptyLogSaysSo() {
		assertThat(new ModuleLog(this.folder.resolve("none.log")).reason()).isEqualTo("it said nothing");
	}

	@Test
	void whatIsNoTextIsToldAsFarAsItGoes() throws IOException {
		List<String> lines = new ArrayList<>();
		new ModuleLog(Files.write(this.folder.resolve("module.log"), new byte[] { 'a', (byte) 0xff, '\n', 'b' }))
			.forEachLine(lines::add);
		assertThat(lines).containsExactly("a\ufffd", "b");
	}

	private String reason(String log) throws IOException {
		return new ModuleLog(Files.writeString(this.folder.resolve("module.log"), log)).reason();
	}

}
