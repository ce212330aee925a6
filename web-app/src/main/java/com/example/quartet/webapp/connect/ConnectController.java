package com.example.quartet.webapp.connect;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.TenantName;
import com.example.quartet.webapp.consent.PendingConsent;
import com.example.quartet.webapp.pages.PageAddress;
import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import com.example.quartet.webapp.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends an administrator to consent for their organisation. The answer proves nothing:
 * only a token shows that the application was added.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/v2-admin-consent">Admin
 * consent</a>
 */
@Controller
@RequestMapping("/connect")
class ConnectController {

	private final ConnectProperties connectable;

	private final RoundTripCookies roundTrips;

	private final ConnectionProof proof;

	private final IdentityProperties provider;

	private final @Nullable ConnectionSignUp signUp;

	ConnectController(ConnectProperties connectable, RoundTripCookies roundTrips, ConnectionProof proof,
			IdentityProperties provider, ObjectProvider<ConnectionSignUp> signUp) {
		this.connectable = connectable;
		this.roundTrips = roundTrips;
		this.proof = proof;
		this.provider = provider;
		this.signUp = signUp.getIfAvailable();
	}

	@ModelAttribute("applications")
	ConnectProperties applications() {
		return this.connectable;
	}

	// the organisation of the person who is signed in, unless a link names one
	@ModelAttribute("tenant")
	@Nullable String tenant(@RequestParam(required = false) @Nullable String tenant,
			@AuthenticationPrincipal @Nullable Person person) {
		return (tenant == null && person != null) ? person.organisation() : tenant;
	}

	@GetMapping
	String show() {
		return "connect";
	}

	@PostMapping("/{name}")
	String leave(@PathVariable String name, @RequestParam String tenant, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		String where = tenant.isBlank() ? "organizations" : tenant.strip();
		if (!TenantName.isValid(where)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("wrong", name);
			return "connect";
		}
		PendingConsent consent = new PendingConsent(find(name).clientId(), name, "/connect");
		String back = ServletUriComponentsBuilder.fromContextPath(request).path("/connect/return").toUriString();
		return "redirect:" + UriComponentsBuilder.fromUriString(this.provider.authority())
			.pathSegment(where, "adminconsent")
			.queryParam("client_id", consent.client())
			.queryParam("redirect_uri", "{back}")
			.queryParam("state", this.roundTrips.begin(consent, request, response))
			.encode()
			.buildAndExpand(back)
			.toUriString();
	}

	@GetMapping("/return")
	String comeBack(@RequestParam(required = false) @Nullable String error,
			@RequestParam(name = "error_description", required = false) @Nullable String description,
			@RequestParam(required = false) @Nullable String tenant,
			@RequestParam(required = false) @Nullable String state, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		PendingConsent consent = this.roundTrips.end(PendingConsent.class, state, request, response);
		if (consent == null) {
			return outcome("not-awaited", HttpStatus.BAD_REQUEST, response, model);
		}
		model.addAttribute("name", consent.what());
		// a refusal says admin_consent=True as well: look at the error first
		if (error != null) {
			model.addAttribute("error", error);
			model.addAttribute("description", description);
			return outcome("refused", HttpStatus.FORBIDDEN, response, model);
		}
		ConnectionProof.Outcome outcome = this.proof.ask(find(consent.what()), tenant);
		model.addAttribute("proof", outcome);
		boolean allowed = outcome.tid() != null && this.provider.allows(outcome.tid());
		model.addAttribute("mayComeIn", allowed);
		if (this.signUp != null && !allowed && isOfTheSite(consent) && "proved".equals(outcome.result())) {
			PageAddress welcome = this.signUp.begin(outcome.tid(), request, response);
			model.addAttribute("finish", welcome.signInAddress());
		}
		return outcome(outcome.result(), HttpStatus.OK, response, model);
	}

	/**
	 * Where the sign-in leads that connected an organisation, or found it connected.
	 */
	@GetMapping("/welcome")
	String welcome(@AuthenticationPrincipal @Nullable Person person, HttpServletResponse response, Model model) {
		return (person != null) ? outcome("connected", HttpStatus.OK, response, model) : "redirect:/connect";
	}

	private static boolean isOfTheSite(PendingConsent consent) {
		return "web-app".equals(consent.what());
	}

	private ConnectProperties.Application find(String name) {
		ConnectProperties.Application application = this.connectable.applications().get(name);
		if (application == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return application;
	}

	private static String outcome(String result, HttpStatus status, HttpServletResponse response, Model model) {
		response.setStatus(status.value());
		model.addAttribute("result", result);
		return "connect-return";
	}

}
