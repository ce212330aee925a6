package com.example.quartet.webapp;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Every test begins with a provider and an API that behave, before anybody signs in.
 */
class StandInResetListener implements TestExecutionListener, Ordered {

	@Override
	public int getOrder() {
		return 1500; // before the visitors are injected
	}

	@Override
	public void prepareTestInstance(TestContext test) {
		test.getApplicationContext().getBean(StandIn.class).behave();
	}

}
