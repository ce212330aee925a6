package com.example.quartet.benchmarks;

import java.io.IOException;

/**
 * Which database to-dos are kept in.
 */
interface DatabaseChoice {

	void make(Quartet quartet) throws IOException;

}
