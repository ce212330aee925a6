package com.example.quartet.identitysupport.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Bounds the time that a request body may hold a thread: Tomcat's own time-out begins
 * anew with every byte, and it reads to its end what no controller has read.
 */
class SlowBodyValve extends ValveBase {

	private static final Duration BODY_TIMEOUT = Duration.ofSeconds(10);

	SlowBodyValve() {
		super(true);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		InputBuffer body = request.getCoyoteRequest().getInputBuffer();
		request.getCoyoteRequest().setInputBuffer(new BoundedBody(body, System.nanoTime() + BODY_TIMEOUT.toNanos()));
		try {
			getNext().invoke(request, response);
			if (!request.isAsync() && !isRead(request)) {
				response.finishResponse();
				skipBody(request);
			}
		}
		finally {
			request.getCoyoteRequest().setInputBuffer(body);
		}
	}

	private static boolean isRead(Request request) {
		AtomicBoolean read = new AtomicBoolean();
		request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
		return read.get();
	}

	private static void skipBody(Request request) {
		try {
			request.getStream().transferTo(OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		}
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

}
