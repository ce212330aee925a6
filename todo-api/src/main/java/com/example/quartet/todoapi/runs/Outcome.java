package com.example.quartet.todoapi.runs;

/**
 * How a run ended, in the order of the daemon's exit codes.
 */
enum Outcome {

	DONE, SOME_FAILED, MISCONFIGURED, NOT_PERMITTED, NOT_REACHABLE

}
