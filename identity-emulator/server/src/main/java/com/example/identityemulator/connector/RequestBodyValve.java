package com.example.identityemulator.connector;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Bounds the time that a request body may take, and how many requests wait for the rest
 * of theirs: Tomcat's own time-out begins anew with every byte, and it reads to its end
 * what no controller has read.
 */
class RequestBodyValve extends ValveBase {

	private static final Duration BODY_TIMEOUT = Duration.ofSeconds(10);

	/** As much as Tomcat itself would skip. */
	private static final int MAXIMUM_SKIPPED_BYTES = 2 * 1024 * 1024;

	/** Here a body without a type is a form; some libraries send none. */
	private static final Pattern FORM = Pattern.compile("/[^/]+/oauth2/(v2\\.0/)?(token|devicecode)");

	private final Semaphore waiting;

	RequestBodyValve(int waiting) {
		super(true);
		this.waiting = new Semaphore(waiting);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		// a malformed length has been refused already
		if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST || !hasBody(request.getCoyoteRequest())) {
			getNext().invoke(request, response);
			return;
		}
		if (request.getContentType() == null && HttpMethod.POST.name().equals(request.getMethod())
				&& FORM.matcher(request.getDecodedRequestURI()).matches()) {
			request.getCoyoteRequest()
				.getMimeHeaders()
				.addValue(HttpHeaders.CONTENT_TYPE)
				.setString(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
		}
		if (isWhole(request.getCoyoteRequest())) {
			getNext().invoke(request, response);
		}
		else if (this.waiting.tryAcquire()) {
			try {
				invokeInTime(request, response);
			}
			finally {
				this.waiting.release();
			}
		}
		else {
			// the rest is not waited for, either
			request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			response.setHeader(HttpHeaders.CONNECTION, "close");
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
	}

	private void invokeInTime(Request request, Response response) throws IOException, ServletException {
		InputBuffer body = request.getCoyoteRequest().getInputBuffer();
		request.getCoyoteRequest().setInputBuffer(bounded(body));
		try {
			getNext().invoke(request, response);
			if (!isRead(request)) {
				response.finishResponse();
				skipBody(request.getCoyoteRequest());
			}
		}
		finally {
			request.getCoyoteRequest().setInputBuffer(body);
		}
	}

	private static boolean hasBody(org.apache.coyote.Request request) {
		return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	private static boolean isWhole(org.apache.coyote.Request request) {
		request.action(ActionCode.AVAILABLE, Boolean.TRUE);
		return request.getContentLengthLong() > 0 && request.getAvailable() >= request.getContentLengthLong();
	}

	private static boolean isRead(Request request) {
		AtomicBoolean read = new AtomicBoolean();
		request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
		return read.get();
	}

	// past the stream of the request, which ends with the answer
	private static void skipBody(org.apache.coyote.Request request) {
		try {
			int length = 0;
			SkippedPart part = new SkippedPart();
			while (length < MAXIMUM_SKIPPED_BYTES) {
				int more = request.doRead(part);
				if (more < 0) {
					return; // whole, so that the connection is kept
				}
				length += more;
			}
		}
		catch (IOException ex) {
			// not in time
		}
		request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
	}

	private static InputBuffer bounded(InputBuffer body) {
		long end = System.nanoTime() + BODY_TIMEOUT.toNanos();
		return new InputBuffer() {

			@Override
			public int doRead(ApplicationBufferHandler handler) throws IOException {
				if (System.nanoTime() > end) {
					throw new SocketTimeoutException("The body takes too long");
				}
				return body.doRead(handler);
			}

			@Override
			public int available() {
				return body.available();
			}

		};
	}

	/**
	 * A part of a body, which no controller wants.
	 */
	private static final class SkippedPart implements ApplicationBufferHandler {

		private ByteBuffer bytes = ByteBuffer.allocate(0);

		@Override
		public void setByteBuffer(ByteBuffer bytes) {
			this.bytes = bytes;
		}

		@Override
		public ByteBuffer getByteBuffer() {
			return this.bytes;
		}

		@Override
		public void expand(int size) {
		}

	}

}
