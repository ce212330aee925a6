package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A file of settings is read only if it is private, and no message shows its contents.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
class SettingsFileTests {

	@TempDir
	Path folder;

	@Test
	void eachLineIsASetting() throws IOException {
		assertThat(file("rw-------", """
				# of our tenant
				IDENTITY_TENANT=8eaef023-2b34-4da1-9baa-8bc8c9d6a490

				export WEB_APP_CLIENT_SECRET="a = b # c"
				TODO_API_URL='https://todo api'
				EMPTY=
				""").read()).isEqualTo(Map.of("IDENTITY_TENANT", "8eaef023-2b34-4da1-9baa-8bc8c9d6a490",
				"WEB_APP_CLIENT_SECRET", "a = b # c", "TODO_API_URL", "https://todo api", "EMPTY", ""));
	}

	@Test
	void aFileThatOthersCanReadIsRefusedWithTheCommandThatMendsIt() throws IOException {
		SettingsFile file = file("rw-r--r--", "WEB_APP_CLIENT_SECRET=hunter2\n");
		assertThatExceptionOfType(LaunchException.class).isThrownBy(file::read)
			.withMessage("Other users can read the settings in %1$s: chmod 600 '%1$s'", file.file());
	}

	@Test
	void aLineThatIsNoSettingIsToldByItsNumberAlone() throws IOException {
		SettingsFile file = file("rw-------", "A=b\nhunter2\n");
		assertThatExceptionOfType(LaunchException.class).isThrownBy(file::read)
			.withMessage("Line 2 of %s is not a setting: KEY=value.", file.file());
	}

	@Test
	void aMissingFileIsNamed() {
		SettingsFile file = new SettingsFile(this.folder.resolve("none.env"));
		assertThatExceptionOfType(LaunchException.class).isThrownBy(file::read)
			.withMessage("There is no file %s, which --env names.", file.file());
	}

	@Test
	void aFolderIsNoFileWhosePermissionsAreMended() {
		assertThatExceptionOfType(LaunchException.class).isThrownBy(new SettingsFile(this.folder)::read)
			.withMessage("%s, which --env names, is a folder.", this.folder);
	}

	private SettingsFile file(String permissions, String content) throws IOException {
		Path file = Files.writeString(this.folder.resolve("my settings.env"), content);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
		return new SettingsFile(file);
	}

}
