package com.example.identityemulator;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Tests share an emulator, so none finds the time to which another put it.
 */
class ClockResetListener implements TestExecutionListener {

	@Override
	public void afterTestMethod(TestContext test) {
		if (test.hasApplicationContext()) {
			test.getApplicationContext().getBean(TestClock.class).reset();
		}
	}

}
