package com.example.identityemulator.connector;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.MimeHeaders;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/**
 * Reads the media types of a request as RFC 9110 asks, where Spring would fail: an empty
 * element of Accept counts for nothing, and a Content-Type with a wildcard names no type.
 * The emulator shares no code with servers that are tested against it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.6.1.2">RFC 9110,
 * 5.6.1.2</a>
 */
class MediaTypesValve extends ValveBase {

	MediaTypesValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
		for (int header = 0; header < headers.size(); header++) {
			MessageBytes value = headers.getValue(header);
			if (headers.getName(header).equalsIgnoreCase(HttpHeaders.ACCEPT)) {
				value.setString(withoutEmptyElements(value.toString()));
			}
			else if (headers.getName(header).equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
					&& hasWildcard(value.toString())) {
				value.setString(MediaType.APPLICATION_OCTET_STREAM_VALUE);
			}
		}
		getNext().invoke(request, response);
	}

	private static String withoutEmptyElements(String mediaTypes) {
		String present = Arrays.stream(mediaTypes.split(","))
			.filter(StringUtils::hasText)
			.collect(Collectors.joining(","));
		// a list of nothing asks for nothing in particular
		return present.isEmpty() ? MediaType.ALL_VALUE : present;
	}

	private static boolean hasWildcard(String mediaType) {
		return mediaType.split(";", 2)[0].contains("*");
	}

}
