package com.example.quartet.workshop.tokens;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.example.quartet.workshop.flows.FlowsOfPerson;
import com.example.quartet.workshop.recording.DecodedToken;
import com.example.quartet.workshop.site.ApplicationIds;
import com.example.quartet.workshop.sources.SourceLinks;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Puts the tokens of one chain side by side: what changes from one to the next is what
 * the protocol is about.
 */
@Controller
class TokensController {

	private final FlowsOfPerson flows;

	private final SourceLinks sources;

	private final String todoApi;

	private final Clock clock;

	TokensController(FlowsOfPerson flows, SourceLinks sources, ApplicationIds applications, Clock clock) {
		this.flows = flows;
		this.sources = sources;
		this.todoApi = applications.todoApi();
		this.clock = clock;
	}

	@GetMapping("/tokens")
	String show(@AuthenticationPrincipal OidcUser principal, Authentication person, HttpServletRequest request,
			Model model) {
		Instant now = this.clock.instant();
		List<TokenSummary> tokens = List.of(
				new TokenSummary("id-token", DecodedToken.of(principal.getIdToken().getTokenValue()), now),
				new TokenSummary("access-token", this.flows.accessToken(person, request), now),
				new TokenSummary("on-behalf-of", newest(this.flows.brought("on-behalf-of", person, request)), now),
				new TokenSummary("daemon", daemons(this.flows.brought("client-credentials", person, request)), now));
		model.addAttribute("tokens", tokens);
		model.addAttribute("claims", ClaimComparison.of(tokens));
		model.addAttribute("sources", this.sources);
		model.addAttribute("names", this.flows.names(person, request));
		return "tokens";
	}

	private static @Nullable DecodedToken newest(List<DecodedToken> tokens) {
		return tokens.isEmpty() ? null : tokens.get(0);
	}

	// it has one for each API: the one that compares best is for the API that people call
	// too
	private @Nullable DecodedToken daemons(List<DecodedToken> tokens) {
		return tokens.stream()
			.filter((token) -> String.valueOf(token.claims().get("aud")).contains(this.todoApi))
			.findFirst()
			.orElse(newest(tokens));
	}

}
