package com.example.identityemulator.signin;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.protocol.ClaimsRequest;
import com.example.identityemulator.token.DeviceCodes;
import com.example.identityemulator.token.Grant;
import com.example.identityemulator.token.SignedInPerson;
import com.example.identityemulator.web.PageRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets the waiting device have its tokens, and sends the person back to it.
 */
@Component
class DeviceCompletion implements SignInCompletion {

	private static final Logger log = LoggerFactory.getLogger(DeviceCompletion.class);

	private final SignInFlow flow;

	private final DeviceCodes codes;

	private final PageRenderer pages;

	private final Clock clock;

	DeviceCompletion(SignInFlow flow, DeviceCodes codes, PageRenderer pages, Clock clock) {
		this.flow = flow;
		this.codes = codes;
		this.pages = pages;
		this.clock = clock;
	}

	@Override
	public SignInRequest.Purpose purpose() {
		return SignInRequest.Purpose.DEVICE;
	}

	@Override
	public ModelAndView end(PendingSignIn pending, SignInSession session) {
		SignInRequest request = pending.request();
		SignedInPerson person = this.flow.person(pending, session);
		this.codes.byUserCode(request.form().text(DevicePageController.USER_CODE))
			.ifPresent((code) -> code.approve(new Grant(person, request.client(), null, RedirectType.NATIVE, null, null,
					code.scope(), null, ClaimsRequest.NONE, this.clock.instant(), UUID.randomUUID().toString())));
		session.finish(pending, person.tenant());
		log.info("Signed in: {} to {}, on a device", person.user(), request.client());
		return this.pages.page("device-done", Map.of("client", request.client()));
	}

}
