package com.example.quartet.launcher;

/**
 * Stops the modules when this program is ended by Ctrl-C, by {@code kill} or with its
 * terminal.
 */
final class StopAtExit {

	private final Modules modules;

	private final Terminal terminal;

	private boolean begun;

	private boolean cancelled;

	private StopAtExit(Modules modules, Terminal terminal) {
		this.modules = modules;
		this.terminal = terminal;
	}

	static StopAtExit of(Modules modules, Terminal terminal) {
		StopAtExit stop = new StopAtExit(modules, terminal);
		Runtime.getRuntime().addShutdownHook(new Thread(stop::stop, "stop"));
		return stop;
	}

	/**
	 * From now on this program may end, and the modules go on; does not return when they
	 * are being stopped already.
	 */
	synchronized void cancel() {
		while (this.begun) {
			Pause.milliseconds(1000); // stop() ends this program
		}
		this.cancelled = true;
	}

	private synchronized boolean begin() {
		this.begun = !this.cancelled;
		return this.begun;
	}

	private void stop() {
		if (!begin()) {
			return;
		}
		try {
			this.terminal.say("");
			if (this.modules.stopForGood()) {
				this.terminal.say("Stopped.");
			}
		}
		catch (LaunchException ex) {
			System.err.println(ex.getMessage());
		}
		Runtime.getRuntime().halt(0); // that it was stopped is no error
	}

}
