package com.example.quartet.webapp.tokens;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.example.quartet.identitysupport.flows.Token;
import com.example.quartet.identitysupport.flows.Workshop;
import com.example.quartet.webapp.flows.FlowsOfPerson;
import com.example.quartet.webapp.flows.Sources;
import com.example.quartet.webapp.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Puts the tokens of one chain side by side: what changes from one to the next is what
 * the protocol is about.
 */
@Controller
@Profile(Workshop.PROFILE)
class TokensPage {

	private final FlowsOfPerson flows;

	private final Sources sources;

	private final String todoApi;

	private final Clock clock;

	TokensPage(FlowsOfPerson flows, Sources sources, @Value("${quartet.todo-api.client-id}") String todoApi,
			Clock clock) {
		this.flows = flows;
		this.sources = sources;
		this.todoApi = todoApi;
		this.clock = clock;
	}

	@GetMapping("/tokens")
	String show(@AuthenticationPrincipal Person principal, Authentication person, HttpServletRequest request,
			Model model) {
		Instant now = this.clock.instant();
		List<ShownToken> tokens = List.of(
				new ShownToken("id-token", Token.of(principal.getIdToken().getTokenValue()), now),
				new ShownToken("access-token", this.flows.accessToken(person, request), now),
				new ShownToken("on-behalf-of", newest(this.flows.brought("on-behalf-of", person, request)), now),
				new ShownToken("daemon", daemons(this.flows.brought("client-credentials", person, request)), now));
		model.addAttribute("tokens", tokens);
		model.addAttribute("claims", ShownClaim.of(tokens));
		model.addAttribute("sources", this.sources);
		return "tokens";
	}

	private static @Nullable Token newest(List<Token> tokens) {
		return tokens.isEmpty() ? null : tokens.get(0);
	}

	// it has one for each API: the one that compares best is for the API that people call
	// too
	private @Nullable Token daemons(List<Token> tokens) {
		return tokens.stream()
			.filter((token) -> String.valueOf(token.claims().get("aud")).contains(this.todoApi))
			.findFirst()
			.orElse(newest(tokens));
	}

}
