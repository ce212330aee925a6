package com.example.quartet.servicesupport.calls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

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
public class BulkheadInterceptor implements ClientHttpRequestInterceptor {

	private final Semaphore calls;

	private final int maximumBytes;

	public BulkheadInterceptor(OutgoingCallProperties properties) {
		this.calls = new Semaphore(properties.maximumAtOnce());
		this.maximumBytes = Math.toIntExact(properties.maximumAnswer().toBytes());
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		if (!this.calls.tryAcquire()) {
			throw new BulkheadFullException(request.getURI().getAuthority());
		}
		try (ClientHttpResponse response = execution.execute(request, body)) {
			return read(response);
		}
		catch (IllegalArgumentException ex) {
			// an invalid media type or length: RestClient knows failures of the
			// network alone
			throw new IOException("The headers of the answer cannot be read: " + ex.getMessage());
		}
		finally {
			this.calls.release();
		}
	}

	// a call ends when its answer is read, not when it begins to arrive
	private ClientHttpResponse read(ClientHttpResponse response) throws IOException {
		response.getHeaders().getContentType();
		byte[] body = response.getBody().readNBytes(this.maximumBytes + 1);
		if (body.length > this.maximumBytes) {
			throw new IOException("The answer is too long");
		}
		return new ReadResponse(response.getStatusCode(), response.getStatusText(), response.getHeaders(),
				new ByteArrayInputStream(body));
	}

	/**
	 * An answer that holds no connection any more.
	 */
	private record ReadResponse(HttpStatusCode getStatusCode, String getStatusText, HttpHeaders getHeaders,
			InputStream getBody) implements ClientHttpResponse {

		@Override
		public void close() {
		}

	}

}
