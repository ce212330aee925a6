package com.example.quartet.benchmarks;

/**
 * What a row measures.
 */
enum Unit {

	/**
	 * Nanoseconds of CPU time.
	 */
	CPU {

		@Override
		String format(double nanoseconds) {
			if (nanoseconds < 1e6) {
				return "%.2f us".formatted(nanoseconds / 1e3);
			}
			return (nanoseconds < 1e9) ? "%.2f ms".formatted(nanoseconds / 1e6) : "%.2f s".formatted(nanoseconds / 1e9);
		}

	},

	/**
	 * Bytes of memory that the operating system gave a process.
	 */
	MEMORY {

		@Override
		String format(double bytes) {
			return "%.0f MB".formatted(bytes / 1e6);
		}

	};

	abstract String format(double value);

}
