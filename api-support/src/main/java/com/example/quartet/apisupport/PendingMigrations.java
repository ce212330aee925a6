package com.example.quartet.apisupport;

/**
 * Whether the database still lacks tables, since it was not there at the start.
 */
class PendingMigrations {

	private volatile boolean pending;

	boolean exist() {
		return this.pending;
	}

	void begin() {
		this.pending = true;
	}

	void end() {
		this.pending = false;
	}

}
