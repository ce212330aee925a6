package com.example.quartet.webapp.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

import org.springframework.http.HttpHeaders;

/**
 * Slow bodies: bounds the time that a body may take, and how many requests wait for the
 * rest of theirs, since Tomcat's own time-out begins anew with every byte.
 */
class RequestBodyValve extends ValveBase {

	private static final Duration BODY_TIMEOUT = Duration.ofSeconds(10);

	private final Semaphore unfinishedBodies;

	RequestBodyValve(int maximumUnfinishedBodies) {
		super(true);
		this.unfinishedBodies = new Semaphore(maximumUnfinishedBodies);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		org.apache.coyote.Request raw = request.getCoyoteRequest();
		if (isWhole(raw)) {
			getNext().invoke(request, response);
		}
		else if (this.unfinishedBodies.tryAcquire()) {
			InputBuffer body = raw.getInputBuffer();
			raw.setInputBuffer(new BoundedBody(body, System.nanoTime() + BODY_TIMEOUT.toNanos()));
			try {
				getNext().invoke(request, response);
			}
			finally {
				raw.setInputBuffer(body);
				this.unfinishedBodies.release();
			}
		}
		else {
			// the rest of the body is not waited for, either
			raw.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			response.setHeader(HttpHeaders.CONNECTION, "close");
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
	}

	private static boolean isWhole(org.apache.coyote.Request request) {
		long length = request.getContentLengthLong();
		if (length <= 0) {
			return request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
		}
		request.action(ActionCode.AVAILABLE, Boolean.TRUE);
		return request.getAvailable() >= length;
	}

	/**
	 * Gives up where the body takes too long.
	 */
	private record BoundedBody(InputBuffer body, long end) implements InputBuffer {

		@Override
		public int doRead(ApplicationBufferHandler handler) throws IOException {
			if (System.nanoTime() > this.end) {
				throw new SocketTimeoutException("The body takes too long");
			}
			return this.body.doRead(handler);
		}

		@Override
		public int available() {
			return this.body.available();
		}

	}

}
