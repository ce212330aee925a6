package com.example.identityemulator;

import com.example.identityemulator.directory.Registrations;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Tests share an emulator, so none finds what another registered.
 */
class RegistrationsReloadListener implements TestExecutionListener {

	@Override
	public void afterTestMethod(TestContext test) {
		if (test.hasApplicationContext()) {
			test.getApplicationContext().getBean(Registrations.class).reload();
		}
	}

}
