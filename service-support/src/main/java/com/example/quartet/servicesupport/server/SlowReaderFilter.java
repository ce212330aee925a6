package com.example.quartet.servicesupport.server;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the time that an answer may hold a thread: Tomcat's own time-out begins anew
 * with every byte that the client takes.
 */
class SlowReaderFilter extends OncePerRequestFilter {

	private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long end = System.nanoTime() + ANSWER_TIMEOUT.toNanos();
		chain.doFilter(request, new HttpServletResponseWrapper(response) {

			@Override
			public ServletOutputStream getOutputStream() throws IOException {
				return new BoundedOutputStream(super.getOutputStream(), request, end);
			}

		});
	}

	/**
	 * Breaks off when the time is over; a stream of events, which is asynchronous, has no
	 * end.
	 */
	private static final class BoundedOutputStream extends ServletOutputStream {

		private final ServletOutputStream answer;

		private final HttpServletRequest request;

		private final long end;

		BoundedOutputStream(ServletOutputStream answer, HttpServletRequest request, long end) {
			this.answer = answer;
			this.request = request;
			this.end = end;
		}

		@Override
		public void write(int one) throws IOException {
			this.answer.write(one);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			if (System.nanoTime() > this.end && !this.request.isAsyncStarted()) {
				throw new SocketTimeoutException("The answer is taken too slowly");
			}
			this.answer.write(bytes, offset, length);
		}

		@Override
		public void flush() throws IOException {
			this.answer.flush();
		}

		@Override
		public boolean isReady() {
			return this.answer.isReady();
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			this.answer.setWriteListener(listener);
		}

	}

}
