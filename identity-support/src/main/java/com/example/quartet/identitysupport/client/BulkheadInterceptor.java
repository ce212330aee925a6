package com.example.quartet.identitysupport.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Bulkhead: a neighbour that hangs holds a share of our threads, and one that sends
 * without end a share of our memory.
 */
class BulkheadInterceptor implements ClientHttpRequestInterceptor {

	private final Semaphore calls;

	private final long maximumBytes;

	BulkheadInterceptor(OutgoingCallProperties properties) {
		this.calls = new Semaphore(properties.maximumAtOnce());
		this.maximumBytes = properties.maximumAnswer().toBytes();
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		if (!this.calls.tryAcquire()) {
			throw new BulkheadFullException(request.getURI().getAuthority());
		}
		try {
			return new BoundedResponse(execution.execute(request, body));
		}
		catch (IOException | RuntimeException ex) {
			this.calls.release();
			throw ex;
		}
	}

	/**
	 * A call ends when its answer is read, not when it begins to arrive.
	 */
	private final class BoundedResponse implements ClientHttpResponse {

		private final AtomicBoolean ended = new AtomicBoolean();

		private final ClientHttpResponse response;

		BoundedResponse(ClientHttpResponse response) {
			this.response = response;
		}

		@Override
		public HttpStatusCode getStatusCode() throws IOException {
			return this.response.getStatusCode();
		}

		@Override
		public String getStatusText() throws IOException {
			return this.response.getStatusText();
		}

		@Override
		public HttpHeaders getHeaders() {
			return this.response.getHeaders();
		}

		@Override
		public InputStream getBody() throws IOException {
			return new BoundedStream(this.response.getBody(), BulkheadInterceptor.this.maximumBytes);
		}

		@Override
		public void close() {
			this.response.close();
			if (this.ended.compareAndSet(false, true)) {
				BulkheadInterceptor.this.calls.release();
			}
		}

	}

	/**
	 * Breaks off where an answer gets too long.
	 */
	private static final class BoundedStream extends FilterInputStream {

		private long left;

		BoundedStream(InputStream body, long maximumBytes) {
			super(body);
			this.left = maximumBytes;
		}

		@Override
		public int read() throws IOException {
			return count(super.read(), 1);
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			int read = super.read(buffer, offset, length);
			return count(read, read);
		}

		private int count(int result, int bytes) throws IOException {
			this.left -= Math.max(bytes, 0);
			if (result >= 0 && this.left < 0) {
				throw new IOException("The answer is too long");
			}
			return result;
		}

	}

}
