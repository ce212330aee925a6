package com.example.quartet.todoapi.runs;

/**
 * How a run ended, in the order of the daemon's exit codes.
 */
enum RunOutcome {

	DONE, SOME_FAILED, MISCONFIGURED, NOT_PERMITTED, NOT_REACHABLE

}
