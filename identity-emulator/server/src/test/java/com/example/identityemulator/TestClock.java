package com.example.identityemulator;

import java.time.Duration;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * A clock that runs, and jumps when a test says so.
 */
@TestComponent
@Primary
public class TestClock extends AdjustableClock {

	public void advance(Duration duration) {
		setAhead(ahead().plus(duration));
	}

	public void reset() {
		setAhead(Duration.ZERO);
	}

}
