package com.example.identityemulator.signin;

import java.util.List;

import com.example.identityemulator.directory.Consents;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Permissions;
import com.example.identityemulator.token.DeviceCode;
import com.example.identityemulator.token.DeviceCodes;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes what a person agrees to, or that they do not.
 */
@Controller
class SignInConsentController {

	private static final Logger log = LoggerFactory.getLogger(SignInConsentController.class);

	private final Directory directory;

	private final Consents consents;

	private final SignInFlow flow;

	private final SignInForms forms;

	private final SignInPages pages;

	private final DeviceCodes devices;

	SignInConsentController(Directory directory, Consents consents, SignInFlow flow, SignInForms forms,
			SignInPages pages, DeviceCodes devices) {
		this.directory = directory;
		this.consents = consents;
		this.flow = flow;
		this.forms = forms;
		this.pages = pages;
		this.devices = devices;
	}

	@PostMapping("/device-confirmation")
	ModelAndView confirmDevice(@RequestParam(name = "flow", defaultValue = "") String id, HttpServletRequest http) {
		SignInSession session = this.forms.session(http);
		PendingSignIn pending = this.forms.pending(id, session, http);
		pending.confirmDevice();
		return this.pages.next(pending, session);
	}

	@PostMapping("/consent")
	ModelAndView consent(@RequestParam(name = "flow", defaultValue = "") String id,
			@RequestParam(name = "everybody", defaultValue = "false") boolean everybody, HttpServletRequest http) {
		SignInSession session = this.forms.session(http);
		PendingSignIn pending = this.forms.pending(id, session, http);
		User user = this.flow.identity(pending);
		if (pending.request().purpose() != SignInRequest.Purpose.ADMIN_CONSENT) {
			record(user, this.flow.toAgree(pending, user), everybody && this.directory.isAdministrator(user));
		}
		pending.agree();
		return this.pages.next(pending, session);
	}

	@PostMapping("/cancel")
	ModelAndView cancel(@RequestParam(name = "flow", defaultValue = "") String id, HttpServletRequest http) {
		PendingSignIn pending = this.forms.pending(id, this.forms.session(http), http);
		if (pending.request().form().has(AdminConsentController.LEGACY_ERRORS)) {
			throw new AadstsException(AadstsError.CANCELED_BY_ADMIN);
		}
		if (pending.request().purpose() == SignInRequest.Purpose.DEVICE) {
			this.devices.byUserCode(pending.request().form().text(DevicePageController.USER_CODE))
				.ifPresent(DeviceCode::decline);
		}
		boolean consent = pending.account().isPresent();
		throw new AadstsException(AadstsError.CANCELED,
				consent ? "User declined to consent to access the app." : "The user canceled the authentication.");
	}

	private void record(User user, List<Permissions.ConsentLine> lines, boolean everybody) {
		Tenant tenant = this.directory.tenantOf(user);
		for (Permissions.ConsentLine line : lines) {
			if (everybody) {
				this.consents.giveForEverybody(tenant, line.client(), line.api(), line.scopes());
			}
			else {
				this.consents.give(user, line.client(), line.api(), line.scopes());
			}
			log.info("Consent given by {} for {}: {} at {}{}", user, line.client(), line.scopes(), line.api(),
					everybody ? ", for everybody in " + tenant.displayName() : "");
		}
	}

}
