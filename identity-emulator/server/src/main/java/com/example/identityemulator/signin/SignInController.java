package com.example.identityemulator.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import com.example.identityemulator.conditionalaccess.Circumstances;
import com.example.identityemulator.conditionalaccess.DeviceState;
import com.example.identityemulator.conditionalaccess.PersonCircumstances;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
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

	private final SignInFlow flow;

	private final PasswordCheck passwords;

	private final PasswordGuesses guesses;

	private final SignInPages pages;

	private final SignInForms forms;

	private final SessionCookie cookie;

	private final PersonCircumstances circumstances;

	private final PageTexts texts;

	private final Clock clock;

	SignInController(Directory directory, SignInFlow flow, PasswordCheck passwords, PasswordGuesses guesses,
			SignInForms forms, SignInPages pages, SessionCookie cookie, PersonCircumstances circumstances,
			PageTexts texts, Clock clock) {
		this.directory = directory;
		this.flow = flow;
		this.passwords = passwords;
		this.guesses = guesses;
		this.pages = pages;
		this.forms = forms;
		this.cookie = cookie;
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
		SignInSession session = this.forms.session(http);
		PendingSignIn pending = this.forms.pending(id, session, http);
		Optional<User> sample = (fill != null) ? this.directory.account(fill) : Optional.empty();
		if (sample.isPresent()) {
			return this.pages.filled(pending, sample.get());
		}
		User account;
		try {
			account = this.passwords.account(name, password);
			if (device != null) {
				this.circumstances.set(account, new Circumstances(location, device));
			}
			requireIdentity(pending, account);
		}
		catch (AadstsException ex) {
			log.info("Refused: AADSTS{} at the sign-in page, for {}", ex.number(), pending.request().client());
			return this.pages.again(pending, name, this.texts.problem(ex));
		}
		boolean persistent = this.flow.keepsSession(pending.request(), session, account);
		return signIn(id, account, this.cookie.renew(http, persistent, response), http);
	}

	private void requireIdentity(PendingSignIn pending, User account) {
		try {
			this.flow.identity(pending.request(), account);
		}
		catch (AadstsException ex) {
			pending.useAnotherAccount();
			throw ex;
		}
	}

	/**
	 * Each of several tabs gets in, even at once: it finds what it began under the key
	 * that it brings.
	 */
	private ModelAndView signIn(String id, User account, Optional<SignInSession> renewed, HttpServletRequest http) {
		SignInSession session = renewed.orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
		PendingSignIn pending = this.forms.pending(id, session, http);
		session.signIn(account, this.clock.instant());
		pending.enter(account);
		return this.pages.next(pending, session);
	}

	@PostMapping("/pick-account")
	ModelAndView pickAccount(@RequestParam(name = "flow", defaultValue = "") String id,
			@RequestParam(name = "account", defaultValue = "") String accountId, HttpServletRequest http) {
		SignInSession session = this.forms.session(http);
		PendingSignIn pending = this.forms.pending(id, session, http);
		new AccountChoice(pending.request(), session).candidates()
			.stream()
			.filter((account) -> account.id().toString().equals(accountId))
			.findFirst()
			.ifPresentOrElse(pending::choose, pending::useAnotherAccount);
		return this.pages.next(pending, session);
	}

	@PostMapping("/second-factor")
	ModelAndView secondFactor(@RequestParam(name = "flow", defaultValue = "") String id,
			@RequestParam(name = "code", defaultValue = "") String code, HttpServletRequest http) {
		SignInSession session = this.forms.session(http);
		PendingSignIn pending = this.forms.pending(id, session, http);
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

}
