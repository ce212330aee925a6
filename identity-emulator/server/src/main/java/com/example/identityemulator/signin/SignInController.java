package com.example.identityemulator.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.example.identityemulator.conditionalaccess.Circumstances;
import com.example.identityemulator.conditionalaccess.DeviceState;
import com.example.identityemulator.conditionalaccess.PersonCircumstances;
import com.example.identityemulator.directory.Consents;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Permissions;
import com.example.identityemulator.token.DeviceCode;
import com.example.identityemulator.token.DeviceCodes;
import com.example.identityemulator.web.AuthorizationResponses;
import com.example.identityemulator.web.PageTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes what a person enters on the pages of a sign-in.
 */
@Controller
class SignInController {

	private static final Logger log = LoggerFactory.getLogger(SignInController.class);

	private static final String SECOND_FACTOR_OF = "second factor of ";

	private final Directory directory;

	private final Consents consents;

	private final SignInFlow flow;

	private final PasswordGuesses guesses;

	private final SignInPages pages;

	private final SessionCookie cookie;

	private final DeviceCodes devices;

	private final PersonCircumstances circumstances;

	private final PageTexts texts;

	private final Clock clock;

	SignInController(Directory directory, Consents consents, SignInFlow flow, PasswordGuesses guesses,
			SignInPages pages, SessionCookie cookie, DeviceCodes devices, PersonCircumstances circumstances,
			PageTexts texts, Clock clock) {
		this.directory = directory;
		this.consents = consents;
		this.flow = flow;
		this.guesses = guesses;
		this.pages = pages;
		this.cookie = cookie;
		this.devices = devices;
		this.circumstances = circumstances;
		this.texts = texts;
		this.clock = clock;
	}

	@PostMapping("/sign-in")
	ModelAndView signIn(@RequestParam(name = "flow", defaultValue = "") String id,
			@RequestParam(name = "username", defaultValue = "") String name,
			@RequestParam(name = "password", defaultValue = "") String password,
			@RequestParam(name = "fill", required = false) String fill,
			@RequestParam(name = "location", required = false) UUID location,
			@RequestParam(name = "device", required = false) DeviceState device, HttpServletRequest http,
			HttpServletResponse response) {
		SignInSession session = session(http);
		PendingSignIn pending = pending(id, session, http);
		Optional<User> sample = (fill != null) ? this.directory.account(fill) : Optional.empty();
		if (sample.isPresent()) {
			return this.pages.filled(pending, sample.get());
		}
		if (this.guesses.isLocked(name)) {
			return again(pending, name, new AadstsException(AadstsError.ACCOUNT_LOCKED));
		}
		Optional<User> account = this.directory.account(name).filter((user) -> password.equals(user.password()));
		if (account.isEmpty()) {
			this.guesses.failed(name);
			return again(pending, name, new AadstsException(AadstsError.INVALID_CREDENTIALS));
		}
		if (!account.get().accountEnabled()) {
			return again(pending, name, new AadstsException(AadstsError.ACCOUNT_DISABLED));
		}
		this.guesses.succeeded(name);
		if (device != null) {
			this.circumstances.set(account.get(), new Circumstances(location, device));
		}
		try {
			this.flow.identity(pending.request(), account.get());
		}
		catch (AadstsException ex) {
			pending.useAnotherAccount();
			return again(pending, name, ex);
		}
		return signIn(id, account.get(), http, response);
	}

	/**
	 * Each of several tabs gets in, even at once: it finds what it began under the key
	 * that it brings.
	 */
	private ModelAndView signIn(String id, User account, HttpServletRequest http, HttpServletResponse response) {
		SignInSession session = this.cookie.renew(http, response)
			.orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
		PendingSignIn pending = pending(id, session, http);
		session.signIn(account, this.clock.instant());
		pending.enter(account);
		return this.pages.next(pending, session);
	}

	@PostMapping("/pick-account")
	ModelAndView pickAccount(@RequestParam(name = "flow", defaultValue = "") String id,
			@RequestParam(name = "account", defaultValue = "") String accountId, HttpServletRequest http) {
		SignInSession session = session(http);
		PendingSignIn pending = pending(id, session, http);
		this.flow.candidates(pending.request(), session)
			.stream()
			.filter((account) -> account.id().toString().equals(accountId))
			.findFirst()
			.ifPresentOrElse(pending::choose, pending::useAnotherAccount);
		return this.pages.next(pending, session);
	}

	@PostMapping("/second-factor")
	ModelAndView secondFactor(@RequestParam(name = "flow", defaultValue = "") String id,
			@RequestParam(name = "code", defaultValue = "") String code, HttpServletRequest http) {
		SignInSession session = session(http);
		PendingSignIn pending = pending(id, session, http);
		User account = pending.account().orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
		String guessed = SECOND_FACTOR_OF + account.userName();
		if (this.guesses.isLocked(guessed)) {
			return this.pages.secondFactor(pending,
					this.texts.problem(new AadstsException(AadstsError.ACCOUNT_LOCKED)));
		}
		if (!pending.secondFactor().accepts(code)) {
			this.guesses.failed(guessed);
			return this.pages.secondFactor(pending, this.texts.text("second-factor.wrong"));
		}
		this.guesses.succeeded(guessed);
		session.strengthen(account);
		return this.pages.next(pending, session);
	}

	@PostMapping("/device-confirmation")
	ModelAndView confirmDevice(@RequestParam(name = "flow", defaultValue = "") String id, HttpServletRequest http) {
		SignInSession session = session(http);
		PendingSignIn pending = pending(id, session, http);
		pending.confirmDevice();
		return this.pages.next(pending, session);
	}

	@PostMapping("/consent")
	ModelAndView consent(@RequestParam(name = "flow", defaultValue = "") String id,
			@RequestParam(name = "everybody", defaultValue = "false") boolean everybody, HttpServletRequest http) {
		SignInSession session = session(http);
		PendingSignIn pending = pending(id, session, http);
		User user = this.flow.identity(pending);
		if (pending.request().purpose() != SignInRequest.Purpose.ADMIN_CONSENT) {
			record(user, this.flow.toAgree(pending, user), everybody && this.directory.isAdministrator(user));
		}
		pending.agree();
		return this.pages.next(pending, session);
	}

	@PostMapping("/cancel")
	ModelAndView cancel(@RequestParam(name = "flow", defaultValue = "") String id, HttpServletRequest http) {
		SignInSession session = session(http);
		PendingSignIn pending = pending(id, session, http);
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

	private ModelAndView again(PendingSignIn pending, String name, AadstsException refusal) {
		log.info("Refused: AADSTS{} at the sign-in page, for {}", refusal.number(), pending.request().client());
		return this.pages.again(pending, name, this.texts.problem(refusal));
	}

	private SignInSession session(HttpServletRequest http) {
		return this.cookie.find(http).orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
	}

	/**
	 * The id is unguessable and lives in this browser's session, so no other site can
	 * post here.
	 */
	private PendingSignIn pending(String id, SignInSession session, HttpServletRequest http) {
		PendingSignIn pending = session.pending(id).orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
		AuthorizationResponses.answerErrorsTo(pending.request().reply(), http);
		return pending;
	}

}
