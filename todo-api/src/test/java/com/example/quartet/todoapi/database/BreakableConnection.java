package com.example.quartet.todoapi.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The way to a server, which can be cut, or swallow what is sent without a word.
 */
class BreakableConnection {

	private final ServerSocket listener;

	private final int target;

	private final List<Socket> open = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task);
		thread.setDaemon(true);
		return thread;
	});

	private volatile boolean cut;

	private volatile boolean silent;

	BreakableConnection(int target) {
		this.target = target;
		try {
			this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.threads.submit(this::accept);
	}

	int port() {
		return this.listener.getLocalPort();
	}

	void cut() {
		this.cut = true;
		closeAll();
	}

	void swallow() {
		this.silent = true;
	}

	void mend() {
		this.cut = false;
		this.silent = false;
		closeAll();
	}

	private void closeAll() {
		this.open.forEach(BreakableConnection::close);
		this.open.clear();
	}

	private Void accept() throws IOException {
		while (true) {
			Socket client = this.listener.accept();
			if (this.cut) {
				client.close();
				continue;
			}
			Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
			this.open.addAll(List.of(client, server));
			this.threads.submit(() -> copy(client, server));
			this.threads.submit(() -> copy(server, client));
		}
	}

	private Void copy(Socket from, Socket to) throws IOException {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] buffer = new byte[8192];
			for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
				if (!this.silent) {
					out.write(buffer, 0, length);
				}
			}
		}
		return null;
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
