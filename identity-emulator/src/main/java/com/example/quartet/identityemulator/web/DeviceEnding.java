package com.example.quartet.identityemulator.web;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.example.quartet.identityemulator.directory.Directory;
import com.example.quartet.identityemulator.directory.RedirectType;
import com.example.quartet.identityemulator.directory.User;
import com.example.quartet.identityemulator.signin.PendingSignIn;
import com.example.quartet.identityemulator.signin.Purpose;
import com.example.quartet.identityemulator.signin.SignInFlow;
import com.example.quartet.identityemulator.signin.SignInRequest;
import com.example.quartet.identityemulator.signin.SignInSession;
import com.example.quartet.identityemulator.token.DeviceCodes;
import com.example.quartet.identityemulator.token.Grant;
import com.example.quartet.identityemulator.token.Person;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets the waiting device have its tokens, and sends the person back to it.
 */
@Component
class DeviceEnding implements Ending {

	private static final Log log = LogFactory.getLog(DeviceEnding.class);

	private final Directory directory;

	private final SignInFlow flow;

	private final DeviceCodes codes;

	private final Pages pages;

	private final Clock clock;

	DeviceEnding(Directory directory, SignInFlow flow, DeviceCodes codes, Pages pages, Clock clock) {
		this.directory = directory;
		this.flow = flow;
		this.codes = codes;
		this.pages = pages;
		this.clock = clock;
	}

	@Override
	public Purpose purpose() {
		return Purpose.DEVICE;
	}

	@Override
	public ModelAndView end(PendingSignIn pending, SignInSession session) {
		SignInRequest request = pending.request();
		User user = this.flow.identity(pending);
		Person person = new Person(this.directory.tenantOf(user), user, session.sid(),
				session.authenticated(pending.account().orElseThrow()), Set.of());
		this.codes.byUserCode(request.form().text(DevicePage.USER_CODE))
			.ifPresent((code) -> code.approve(new Grant(person, request.client(), null, RedirectType.NATIVE, null, null,
					code.scope(), null, false, this.clock.instant(), UUID.randomUUID().toString())));
		session.finish(pending);
		log.info("Signed in: %s to %s, on a device".formatted(user, request.client()));
		return this.pages.page("device-done", Map.of("client", request.client()));
	}

}
