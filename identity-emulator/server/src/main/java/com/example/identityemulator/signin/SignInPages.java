package com.example.identityemulator.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.web.PageRenderer;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the page that the flow wants next, or ends the sign-in.
 */
@Component
class SignInPages {

	private final SignInFlow flow;

	private final Directory directory;

	private final SampleAccounts samples;

	private final AdminConsent adminConsent;

	private final List<SignInCompletion> endings;

	private final PageRenderer pages;

	SignInPages(SignInFlow flow, Directory directory, SampleAccounts samples, AdminConsent adminConsent,
			List<SignInCompletion> endings, PageRenderer pages) {
		this.flow = flow;
		this.directory = directory;
		this.samples = samples;
		this.adminConsent = adminConsent;
		this.endings = endings;
		this.pages = pages;
	}

	ModelAndView next(PendingSignIn pending, SignInSession session) {
		SignInFlow.Step step = this.flow.next(pending, session);
		return switch (step) {
			case CREDENTIALS -> credentials(pending, pending.request().loginHint().orElse(""), "", null);
			case PICK_ACCOUNT -> page("pick-account", pending,
					Map.of("accounts", new AccountChoice(pending.request(), session).candidates()));
			case SECOND_FACTOR -> secondFactor(pending, null);
			case DEVICE_CONFIRMATION -> page("device-confirm", pending, Map.of("user", this.flow.identity(pending)));
			case CONSENT -> consent(pending);
			case ADMIN_CONSENT -> page("admin-consent", pending,
					Map.of("user", this.flow.identity(pending), "tenant",
							this.directory.tenantOf(this.flow.identity(pending)), "lines",
							this.adminConsent.lines(pending.request())));
			case DONE -> this.endings.stream()
				.filter((ending) -> ending.purpose() == pending.request().purpose())
				.findFirst()
				.orElseThrow()
				.end(pending, session);
		};
	}

	/**
	 * The sign-in page, again with what was typed and why it did not do.
	 */
	ModelAndView again(PendingSignIn pending, String username, String problem) {
		return credentials(pending, username, "", problem);
	}

	/**
	 * The sign-in page with a sample account typed in.
	 */
	ModelAndView filled(PendingSignIn pending, User sample) {
		return credentials(pending, sample.userName(), sample.password(), null);
	}

	private ModelAndView credentials(PendingSignIn pending, String username, String password, String problem) {
		Map<String, Object> model = new HashMap<>();
		model.put("password", password);
		model.put("username", username);
		model.put("problem", problem);
		model.put("samples", this.samples.of(pending.request()));
		model.put("notShown", this.samples.notShown());
		model.put("locations", this.directory.namedLocations());
		model.put("policies", !this.directory.policies().isEmpty());
		return page("sign-in", pending, model);
	}

	ModelAndView secondFactor(PendingSignIn pending, String problem) {
		Map<String, Object> model = new HashMap<>();
		model.put("account", pending.account().orElseThrow());
		model.put("code", pending.secondFactor().code());
		model.put("problem", problem);
		return page("second-factor", pending, model);
	}

	private ModelAndView consent(PendingSignIn pending) {
		User user = this.flow.identity(pending);
		return page("consent", pending, Map.of("user", user, "lines", this.flow.toAgree(pending, user), "administrator",
				this.directory.isAdministrator(user), "tenant", this.directory.tenantOf(user)));
	}

	private ModelAndView page(String view, PendingSignIn pending, Map<String, ?> model) {
		Map<String, Object> all = new HashMap<>(model);
		all.put("flow", pending.id());
		all.put("client", pending.request().client());
		all.put("authority", pending.request().authority());
		return this.pages.formPage(view, all, pending.request().replyOrigin());
	}

}
