package com.example.identityemulator.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

class JsonLinesFileTests {

	@TempDir
	Path folder;

	private Path file;

	private JsonLinesFile lines;

	@BeforeEach
	void open() {
		this.file = this.folder.resolve("state/things.jsonl");
		this.lines = reopened();
	}

	@Test
	void whatWasPutIsThereAfterARestartInItsOrder() {
		this.lines.put("Ada", Map.of("n", 1));
		this.lines.put("Grace", List.of("x", "é"));
		this.lines.put("Alan", 3);
		this.lines.remove("Alan");
		this.lines.put("Ada", Map.of("n", 2));
		Map<String, JsonNode> values = reopened().load();
		assertThat(values.keySet()).containsExactly("Grace", "Ada");
		assertThat(values.get("Ada").path("n").asInt()).isEqualTo(2);
		assertThat(values.get("Grace").get(1).asString()).isEqualTo("é");
	}

	/** Wherever a kill -9 ends the writing, all but the last change is there. */
	@Test
	void aFileCutAnywhereIsReadable() throws IOException {
		for (int i = 0; i < 5; i++) {
			this.lines.put("key " + i, "é" + i);
		}
		byte[] whole = Files.readAllBytes(this.file);
		for (int length = 0; length <= whole.length; length++) {
			Files.write(this.file, Arrays.copyOf(whole, length));
			long complete = new String(whole, 0, length, StandardCharsets.ISO_8859_1).chars()
				.filter((letter) -> letter == '\n')
				.count();
			JsonLinesFile again = reopened();
			assertThat(again.load().size()).isBetween((int) complete, (int) complete + 1);
			again.put("afterwards", true);
			assertThat(reopened().load()).containsKey("afterwards");
		}
	}

	@Test
	void aFailedAppendDoesNotSpoilTheNextLine() throws IOException {
		this.lines.put("Ada", 1);
		byte[] whole = Files.readAllBytes(this.file);
		Files.delete(this.file);
		Files.createDirectory(this.file);
		assertThatExceptionOfType(StateFileException.class).isThrownBy(() -> this.lines.put("Grace", 2))
			.withMessageContaining(this.file + " cannot be written");
		Files.delete(this.file);
		// half of Grace's line got there
		Files.write(this.file, whole);
		Files.writeString(this.file, "{\"key\":\"Gra", StandardOpenOption.APPEND);
		this.lines.put("Alan", 3);
		assertThat(reopened().load().keySet()).containsExactly("Ada", "Alan");
	}

	@Test
	void whatIsNoEntryIsLeftOut() throws IOException {
		this.lines.put("Ada", 1);
		Files.writeString(this.file, "null\n[]\n{}\n\u0000\n\n", StandardOpenOption.APPEND);
		assertThat(reopened().load().keySet()).containsExactly("Ada");
	}

	@Test
	void whatItsReaderCannotUseIsLeftOut() {
		this.lines.put("Ada", 1);
		this.lines.put("Grace", "of another version");
		this.lines.put("Alan", 3);
		Map<String, Integer> read = new LinkedHashMap<>();
		reopened().read((key, value) -> read.put(key, value.asInt()));
		assertThat(read).containsExactly(entry("Ada", 1), entry("Alan", 3));
	}

	@Test
	void theFileDoesNotGrowForever() throws IOException {
		for (int i = 0; i < 5000; i++) {
			this.lines.put("one key", i);
		}
		assertThat(Files.readAllLines(this.file)).hasSizeLessThan(1100);
		assertThat(reopened().load().get("one key").asInt()).isEqualTo(4999);
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
	void nobodyElseMayReadIt() throws IOException {
		this.lines.put("key", "value");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file))).isEqualTo("rw-------");
	}

	@Test
	void nothingIsLeftBesideIt() throws IOException {
		this.lines.load();
		try (var files = Files.list(this.file.getParent())) {
			assertThat(files).containsExactly(this.file);
		}
	}

	private JsonLinesFile reopened() {
		JsonLinesFile opened = new JsonLinesFile(this.file);
		opened.load();
		return opened;
	}

}
