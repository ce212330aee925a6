package com.example.quartet.servicesupport.server;

import java.time.Duration;

import org.springframework.context.SmartLifecycle;

/**
 * A server that is told to end is not ready from then on, and serves until proxies have
 * seen that.
 */
class ShutdownPauseLifecycle implements SmartLifecycle {

	private final Duration pause;

	private volatile boolean running;

	ShutdownPauseLifecycle(Duration pause) {
		this.pause = pause;
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		try {
			// the web server, whose phase is lower, stops after this
			Thread.sleep(this.pause.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
