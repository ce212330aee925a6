package com.example.quartet.workshop.recording;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;

/**
 * An API tells its caller what happened inside the call in a header of the answer: no
 * other caller can ask for it.
 */
final class MessageHeader {

	static final String NAME = "Workshop-Messages";

	private static final JsonMapper json = JsonMapper.shared();

	// of the 32 kB that defaults.properties allows
	private static final int MAXIMUM_HEADER_LENGTH = 24_000;

	private static final int MAXIMUM_JSON_BYTES = 400_000;

	private MessageHeader() {
	}

	static String write(Message message) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] text = json.writeValueAsBytes(message);
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
			deflater.write(text);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		String header = Base64.getEncoder().encodeToString(bytes.toByteArray());
		boolean fits = header.length() <= MAXIMUM_HEADER_LENGTH && text.length <= MAXIMUM_JSON_BYTES;
		return fits ? header : write(message.around(List.of()));
	}

	static @Nullable Message read(HttpHeaders headers) {
		String header = headers.getFirst(NAME);
		if (header == null) {
			return null;
		}
		try (InflaterInputStream inflater = new InflaterInputStream(
				new ByteArrayInputStream(Base64.getDecoder().decode(header)))) {
			return json.readValue(inflater.readNBytes(MAXIMUM_JSON_BYTES), Message.class);
		}
		catch (IOException | IllegalArgumentException | JacksonException ex) {
			return null; // not ours
		}
	}

}
