package com.example.identityemulator.certificate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * Writes the binary form that certificates have: a tag, a length, and the content.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-X.690">X.690</a>
 */
final class Der {

	/** Certificates write years before 2050 with two digits. */
	private static final Instant YEAR_2050 = Instant.parse("2050-01-01T00:00:00Z");

	private Der() {
	}

	static byte[] hex(String bytes) {
		return HexFormat.of().parseHex(bytes);
	}

	static byte[] text(int tag, String text) {
		return encoded(tag, text.getBytes(StandardCharsets.US_ASCII));
	}

	static byte[] time(Instant time) {
		boolean twoDigits = time.isBefore(YEAR_2050);
		DateTimeFormatter format = DateTimeFormatter.ofPattern(twoDigits ? "yyMMddHHmmss'Z'" : "yyyyMMddHHmmss'Z'")
			.withZone(ZoneOffset.UTC);
		return text(twoDigits ? 0x17 : 0x18, format.format(time));
	}

	static byte[] sequence(byte[]... parts) {
		return encoded(0x30, parts);
	}

	static byte[] encoded(int tag, byte[]... parts) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			content.writeBytes(part);
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.write(tag);
		int length = content.size();
		if (length > 255) {
			all.writeBytes(new byte[] { (byte) 0x82, (byte) (length >> 8) });
		}
		else if (length > 127) {
			all.write(0x81);
		}
		all.write(length);
		all.writeBytes(content.toByteArray());
		return all.toByteArray();
	}

}
