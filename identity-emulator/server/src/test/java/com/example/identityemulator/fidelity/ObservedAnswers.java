package com.example.identityemulator.fidelity;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Answers of the running emulator.
 */
interface ObservedAnswers {

	/**
	 * The names of their members, by the title of the table that declares them.
	 */
	Map<String, Supplier<Set<String>>> all();

}
