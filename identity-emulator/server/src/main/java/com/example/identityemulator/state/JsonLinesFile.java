package com.example.identityemulator.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StringUtils;

/**
 * An append-only log of changes, one JSON line each, so that a process killed while
 * writing loses that change alone; now and then, and at every start, the file is written
 * anew beside the old one.
 */
class JsonLinesFile implements StateFile {

	private static final Logger log = LoggerFactory.getLogger(JsonLinesFile.class);

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final byte[] LINE_END = { '\n' };

	private static final int MIN_LINES_TO_COMPACT = 1000;

	private final Path file;

	private int kept;

	private int appended;

	private boolean broken;

	JsonLinesFile(Path file) {
		this.file = file;
	}

	@Override
	public synchronized Map<String, JsonNode> load() {
		Map<String, JsonNode> values = read();
		write(values);
		return values;
	}

	@Override
	public synchronized void put(String key, Object value) {
		append(new Line(key, JSON.valueToTree(value)));
	}

	@Override
	public synchronized void remove(String key) {
		append(new Line(key, null));
	}

	private void append(Line line) {
		if (this.appended > MIN_LINES_TO_COMPACT + this.kept) {
			write(read());
		}
		try {
			if (this.broken) {
				// half a line is there: what follows must not become part of it
				Files.write(this.file, LINE_END, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			}
			this.broken = true;
			Files.write(this.file, bytes(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
			this.broken = false;
			this.appended++;
		}
		catch (IOException ex) {
			throw StateFileException.unwritable(this.file, ex);
		}
	}

	private Map<String, JsonNode> read() {
		Map<String, JsonNode> values = new LinkedHashMap<>();
		try {
			// half a character at the end must not make the rest unreadable
			String text = Files.exists(this.file) ? new String(Files.readAllBytes(this.file), StandardCharsets.UTF_8)
					: "";
			text.lines().filter(StringUtils::hasText).forEach((line) -> read(line, values));
			return values;
		}
		catch (IOException ex) {
			throw StateFileException.unreadable(this.file, ex);
		}
	}

	private void read(String text, Map<String, JsonNode> values) {
		try {
			Line line = JSON.readValue(text, Line.class);
			Objects.requireNonNull(line.key());
			values.remove(line.key());
			if (line.value() != null && !line.value().isNull()) {
				values.put(line.key(), line.value());
			}
		}
		catch (JacksonException | NullPointerException ex) {
			log.warn("A line of {} is unreadable and left out", this.file);
		}
	}

	private void write(Map<String, JsonNode> values) {
		List<byte[]> lines = values.entrySet()
			.stream()
			.map((entry) -> bytes(new Line(entry.getKey(), entry.getValue())))
			.toList();
		try {
			Files.createDirectories(this.file.getParent());
			// readable by us only
			Path fresh = Files.createTempFile(this.file.getParent(), this.file.getFileName().toString(), ".new");
			try (var stream = Files.newOutputStream(fresh)) {
				for (byte[] line : lines) {
					stream.write(line);
				}
			}
			Files.move(fresh, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
			this.kept = lines.size();
			this.appended = 0;
			this.broken = false;
		}
		catch (IOException ex) {
			throw StateFileException.unwritable(this.file, ex);
		}
	}

	@Override
	public String toString() {
		return this.file.toString();
	}

	private byte[] bytes(Line line) {
		return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * One change; no value means that the key is gone.
	 */
	private record Line(String key, @Nullable JsonNode value) {

	}

}
