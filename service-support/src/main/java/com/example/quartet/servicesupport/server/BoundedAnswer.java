package com.example.quartet.servicesupport.server;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is broken off when its time is over; a stream of events, which is
 * asynchronous, has no end.
 */
class BoundedAnswer extends HttpServletResponseWrapper {

	static final String TAKEN_TOO_SLOWLY = "The answer is taken too slowly";

	// what is written at once may wait for the client many times
	private static final int PART = 8192;

	private final HttpServletRequest request;

	private final long end;

	private @Nullable PrintWriter writer;

	private volatile boolean brokenOff;

	BoundedAnswer(HttpServletRequest request, HttpServletResponse answer, long end) {
		super(answer);
		this.request = request;
		this.end = end;
	}

	boolean isBrokenOff() {
		return this.brokenOff;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return new BoundedOutputStream(super.getOutputStream());
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (this.writer == null) {
			this.writer = new PrintWriter(new BoundedWriter(super.getWriter()));
		}
		return this.writer;
	}

	private void requireTime() throws ClientAbortException {
		if (System.nanoTime() > this.end && !this.request.isAsyncStarted()) {
			this.brokenOff = true;
			throw new ClientAbortException(TAKEN_TOO_SLOWLY);
		}
	}

	/**
	 * The answer in characters.
	 */
	private final class BoundedWriter extends FilterWriter {

		BoundedWriter(Writer answer) {
			super(answer);
		}

		@Override
		public void write(int one) throws IOException {
			requireTime();
			this.out.write(one);
		}

		@Override
		public void write(char[] characters, int offset, int length) throws IOException {
			for (int done = 0; done < length; done += PART) {
				requireTime();
				this.out.write(characters, offset + done, Math.min(PART, length - done));
			}
		}

		@Override
		public void write(String text, int offset, int length) throws IOException {
			for (int done = 0; done < length; done += PART) {
				requireTime();
				this.out.write(text, offset + done, Math.min(PART, length - done));
			}
		}

	}

	/**
	 * The answer in bytes.
	 */
	private final class BoundedOutputStream extends ServletOutputStream {

		private final ServletOutputStream answer;

		BoundedOutputStream(ServletOutputStream answer) {
			this.answer = answer;
		}

		@Override
		public void write(int one) throws IOException {
			requireTime();
			this.answer.write(one);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			for (int done = 0; done < length; done += PART) {
				requireTime();
				this.answer.write(bytes, offset + done, Math.min(PART, length - done));
			}
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
