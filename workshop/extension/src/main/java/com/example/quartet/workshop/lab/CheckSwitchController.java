package com.example.quartet.workshop.lab;

import java.util.List;

import com.example.quartet.workshop.checks.LoopbackAuthorization;
import com.example.quartet.workshop.checks.SiteChecks;
import com.example.quartet.workshop.checks.SwitchableCheck;
import com.example.quartet.workshop.lab.attack.Attack;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Switches the check that stops an attack off, and on again.
 */
@Controller
@RequestMapping("/lab/attacks/{name}")
class CheckSwitchController {

	private final List<Attack> attacks;

	private final SiteChecks checks;

	private final LoopbackAuthorization loopback;

	CheckSwitchController(List<Attack> attacks, SiteChecks checks, LoopbackAuthorization loopback) {
		this.attacks = attacks;
		this.checks = checks;
		this.loopback = loopback;
	}

	@PostMapping("/check-off")
	String turnOff(@PathVariable String name, HttpServletRequest request) {
		SwitchableCheck check = this.attacks.stream()
			.filter((attack) -> attack.name().equals(name) && attack.check() != null)
			.map(Attack::check)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (!this.loopback.allows(request)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		this.checks.turnOff(check);
		return "redirect:/lab/attacks#" + name;
	}

	@PostMapping("/check-on")
	String turnOn(@PathVariable String name) {
		this.checks.turnOn();
		return "redirect:/lab/attacks";
	}

}
