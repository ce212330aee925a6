package com.example.quartet.todoapi.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk for H2 that a test can fill: what is there can be read, and nothing can be
 * written.
 */
public class FillableDisk extends FilePathWrapper {

	private static volatile boolean full;

	static void fill() {
		full = true;
	}

	static void empty() {
		full = false;
	}

	@Override
	public String getScheme() {
		return "fillable";
	}

	@Override
	public FileChannel open(String mode) throws IOException {
		return new FillableFile(super.open(mode));
	}

	/**
	 * A file on that disk.
	 */
	private static final class FillableFile extends FileBaseDefault {

		private final FileChannel file;

		FillableFile(FileChannel file) {
			this.file = file;
		}

		@Override
		public synchronized int read(ByteBuffer content, long position) throws IOException {
			return this.file.read(content, position);
		}

		@Override
		public synchronized int write(ByteBuffer content, long position) throws IOException {
			if (full) {
				throw new IOException("No space left on device");
			}
			return this.file.write(content, position);
		}

		@Override
		public long size() throws IOException {
			return this.file.size();
		}

		@Override
		protected void implTruncate(long size) throws IOException {
			this.file.truncate(size);
		}

		@Override
		public void force(boolean metaData) throws IOException {
			this.file.force(metaData);
		}

		@Override
		public FileLock tryLock(long position, long size, boolean shared) throws IOException {
			return this.file.tryLock(position, size, shared);
		}

		@Override
		protected void implCloseChannel() throws IOException {
			this.file.close();
		}

	}

}
