package com.example.quartet.workshop.course;

import java.util.List;

import com.example.quartet.workshop.flows.FlowsOfPerson;
import com.example.quartet.workshop.recording.DecodedToken;
import com.example.quartet.workshop.sources.SourceLinks;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Asks eleven questions and checks the answers; how far a person has come is known to
 * their browser alone.
 */
@Controller
@RequestMapping("/checkpoints")
class CheckpointsController {

	private final FlowsOfPerson flows;

	private final SourceLinks sources;

	CheckpointsController(FlowsOfPerson flows, SourceLinks sources) {
		this.flows = flows;
		this.sources = sources;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("checkpoints", Checkpoint.values());
		model.addAttribute("sources", this.sources);
		return "checkpoints";
	}

	@PostMapping("/{number}")
	String check(@PathVariable int number, @RequestParam String answer, Authentication person,
			HttpServletRequest request, RedirectAttributes next) {
		if (number < 1 || number > Checkpoint.values().length) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		List<String> answers = Checkpoint.values()[number - 1].answers(tokens(person, request));
		String outcome = answers.isEmpty() ? "not-yet" : isAmong(answers, answer) ? "right" : "wrong";
		next.addFlashAttribute("answered", number);
		next.addFlashAttribute("answer", answer);
		next.addFlashAttribute("outcome", outcome);
		return "redirect:/checkpoints#c" + number;
	}

	private PersonTokens tokens(Authentication person, HttpServletRequest request) {
		List<DecodedToken> traded = this.flows.brought("on-behalf-of", person, request);
		DecodedToken idToken = (person.getPrincipal() instanceof OidcUser user)
				? DecodedToken.of(user.getIdToken().getTokenValue()) : null;
		return new PersonTokens(idToken, this.flows.accessToken(person, request),
				traded.isEmpty() ? null : traded.get(0));
	}

	private static boolean isAmong(List<String> answers, String answer) {
		return answers.stream().anyMatch((right) -> right.equalsIgnoreCase(answer.strip()));
	}

}
