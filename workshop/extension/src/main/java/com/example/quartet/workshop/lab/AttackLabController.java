package com.example.quartet.workshop.lab;

import java.util.List;

import com.example.quartet.workshop.checks.CheckSwitch;
import com.example.quartet.workshop.checks.LoopbackAuthorization;
import com.example.quartet.workshop.lab.attack.Attack;
import com.example.quartet.workshop.lab.attack.AttackTarget;
import com.example.quartet.workshop.sources.SourceLinks;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lets people try the usual attacks on their own session, and shows what stops each.
 */
@Controller
@RequestMapping("/lab/attacks")
class AttackLabController {

	private final List<Attack> attacks;

	private final EmulatorFaults emulator;

	private final OAuth2AuthorizedClientRepository tokens;

	private final SourceLinks sources;

	private final CheckSwitch checks;

	private final LoopbackAuthorization loopback;

	AttackLabController(List<Attack> attacks, EmulatorFaults emulator, OAuth2AuthorizedClientRepository tokens,
			SourceLinks sources, CheckSwitch checks, LoopbackAuthorization loopback) {
		this.attacks = attacks;
		this.emulator = emulator;
		this.tokens = tokens;
		this.sources = sources;
		this.checks = checks;
		this.loopback = loopback;
	}

	@ModelAttribute
	void whatThereIs(Model model, HttpServletRequest request) {
		model.addAttribute("attacks", this.attacks);
		model.addAttribute("samplePeople", this.emulator.areTaken());
		model.addAttribute("sources", this.sources);
		model.addAttribute("off", this.checks.off());
		model.addAttribute("checksAreSwitchedHere", this.loopback.allows(request));
	}

	@GetMapping
	String show() {
		return "lab-attacks";
	}

	@PostMapping("/{name}")
	String attempt(@PathVariable String name, Authentication authentication, HttpServletRequest request,
			RedirectAttributes next) {
		Attack attack = find(name);
		OAuth2AuthorizedClient token = this.tokens.loadAuthorizedClient("entra", authentication, request);
		if (token == null) {
			// an ID token alone opens no API, so there is none to steal
			return "redirect:/oauth2/authorization/entra?way=code&page=/lab/attacks";
		}
		AttackTarget target = new AttackTarget(ownAddress(request), request.getHeader(HttpHeaders.COOKIE),
				LocaleContextHolder.getLocale().toLanguageTag(), (OidcUser) authentication.getPrincipal(),
				token.getAccessToken().getTokenValue());
		next.addFlashAttribute("tried", name);
		next.addFlashAttribute("outcome", attack.attempt(target));
		return "redirect:/lab/attacks#" + name;
	}

	@ExceptionHandler(RestClientException.class)
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String notTried(Model model, HttpServletRequest request) {
		whatThereIs(model, request);
		model.addAttribute("notTried", true);
		return "lab-attacks";
	}

	/**
	 * By the port that the request came in at: by its Host header, a person could send us
	 * to any other server.
	 */
	private static String ownAddress(HttpServletRequest request) {
		return "%s://localhost:%d%s".formatted(request.getScheme(), request.getLocalPort(), request.getContextPath());
	}

	private Attack find(String name) {
		return this.attacks.stream()
			.filter((attack) -> attack.name().equals(name))
			.filter((attack) -> this.emulator.areTaken() || !attack.needsSamplePeople())
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
