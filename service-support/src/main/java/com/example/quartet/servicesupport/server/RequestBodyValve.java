package com.example.quartet.servicesupport.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

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
 * Bounds the time that a request body may take, and how many requests wait for the rest
 * of theirs: Tomcat's own time-out begins anew with every byte, and it reads to its end
 * what no controller has read.
 */
class RequestBodyValve extends ValveBase {

	private static final Duration BODY_TIMEOUT = Duration.ofSeconds(10);

	/** As much as Tomcat itself would skip. */
	private static final int MAXIMUM_SKIPPED_BYTES = 2 * 1024 * 1024;

	private final Semaphore unfinishedBodies;

	RequestBodyValve(int maximumUnfinishedBodies) {
		super(true);
		this.unfinishedBodies = new Semaphore(maximumUnfinishedBodies);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		// a malformed length has been refused already
		if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST || isWhole(request.getCoyoteRequest())) {
			getNext().invoke(request, response);
		}
		else if (this.unfinishedBodies.tryAcquire()) {
			try {
				invokeInTime(request, response);
			}
			finally {
				this.unfinishedBodies.release();
			}
		}
		else {
			// the rest of the body is not waited for, either
			request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			response.setHeader(HttpHeaders.CONNECTION, "close");
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
	}

	private void invokeInTime(Request request, Response response) throws IOException, ServletException {
		InputBuffer body = request.getCoyoteRequest().getInputBuffer();
		request.getCoyoteRequest().setInputBuffer(new BoundedBody(body, System.nanoTime() + BODY_TIMEOUT.toNanos()));
		try {
			getNext().invoke(request, response);
			if (!request.isAsync() && !isRead(request)) {
				response.finishResponse();
				skipBody(request.getCoyoteRequest());
			}
		}
		finally {
			request.getCoyoteRequest().setInputBuffer(body);
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

	/**
	 * A body that has to be there in time.
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
