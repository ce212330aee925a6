package com.example.identityemulator.connector;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
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
 * Bounds the time that a request body may take, and how many threads wait for one:
 * Tomcat's own time-out begins anew with every byte that comes.
 */
class RequestBodyValve extends ValveBase {

	private static final Duration BODY_TIMEOUT = Duration.ofSeconds(10);

	/** Here a body without a type is a form; some libraries send none. */
	private static final Pattern FORM = Pattern.compile("/[^/]+/oauth2/v2\\.0/(token|devicecode)");

	private final Semaphore waiting;

	RequestBodyValve(int waiting) {
		super(true);
		this.waiting = new Semaphore(waiting);
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (!hasBody(request.getCoyoteRequest())) {
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
		boolean waits = !hasBegun(request.getCoyoteRequest());
		if (waits && !this.waiting.tryAcquire()) {
			// the rest is not waited for, either
			request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
			response.setHeader(HttpHeaders.RETRY_AFTER, "1");
			response.setHeader(HttpHeaders.CONNECTION, "close");
			response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			return;
		}
		InputBuffer body = request.getCoyoteRequest().getInputBuffer();
		request.getCoyoteRequest().setInputBuffer(bounded(body));
		try {
			getNext().invoke(request, response);
		}
		finally {
			request.getCoyoteRequest().setInputBuffer(body);
			if (waits) {
				this.waiting.release();
			}
		}
	}

	private static boolean hasBody(org.apache.coyote.Request request) {
		return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
	}

	private static boolean hasBegun(org.apache.coyote.Request request) {
		request.action(ActionCode.AVAILABLE, Boolean.TRUE);
		return request.getAvailable() > 0;
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

}
