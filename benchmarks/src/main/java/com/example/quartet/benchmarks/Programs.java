package com.example.quartet.benchmarks;

import java.util.List;

/**
 * How a program of Quartet is started.
 */
interface Programs {

	/**
	 * A program.
	 * @param module its name
	 * @param options of its JVM
	 */
	JavaProgram program(String module, List<String> options);

}
