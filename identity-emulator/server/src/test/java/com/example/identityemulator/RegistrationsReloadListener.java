package com.example.identityemulator;

import com.example.identityemulator.directory.Registrations;
import com.example.identityemulator.signin.SignInReset;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Tests share an emulator, so none finds what another registered or revoked.
 */
class RegistrationsReloadListener implements TestExecutionListener {

	@Override
	public void afterTestMethod(TestContext test) {
		if (test.hasApplicationContext()) {
			test.getApplicationContext().getBean(Registrations.class).reload();
			test.getApplicationContext().getBean(SignInReset.class).run();
		}
	}

}
