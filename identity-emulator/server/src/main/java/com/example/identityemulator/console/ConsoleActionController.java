package com.example.identityemulator.console;

import java.time.Duration;
import java.util.UUID;

import com.example.identityemulator.AdjustableClock;
import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.Consents;
import com.example.identityemulator.fault.Fault;
import com.example.identityemulator.fault.Faults;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.signin.SignInSessions;
import com.example.identityemulator.token.keys.SigningKeys;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Turns what the console has to turn: only from its own page.
 */
@Controller
@RequestMapping("/console")
class ConsoleActionController {

	private final Consents consents;

	private final SignInSessions sessions;

	private final SigningKeys keys;

	private final Faults faults;

	private final AdjustableClock clock;

	private final PublicAddresses addresses;

	ConsoleActionController(Consents consents, SignInSessions sessions, SigningKeys keys, Faults faults,
			AdjustableClock clock, PublicAddresses addresses) {
		this.consents = consents;
		this.sessions = sessions;
		this.keys = keys;
		this.faults = faults;
		this.clock = clock;
		this.addresses = addresses;
	}

	/**
	 * No other site's form may turn a knob here.
	 */
	@ModelAttribute
	void requireOwnPage(@RequestHeader(name = HttpHeaders.ORIGIN, defaultValue = "") String origin) {
		if (!origin.equals(this.addresses.origin())) {
			throw new AadstsException(AadstsError.FLOW_LOST);
		}
	}

	@PostMapping("/keys")
	String rollOver() {
		this.keys.rollOver();
		return "redirect:/#keys";
	}

	@PostMapping("/consents/revoke")
	String revoke(@RequestParam("tenant") UUID tenant, @RequestParam("client") UUID client,
			@RequestParam(name = "principal", required = false) UUID principal,
			@RequestParam("resource") UUID resource) {
		this.consents.revoke(tenant, client, principal, resource);
		return "redirect:/#consents";
	}

	@PostMapping("/sessions/end")
	String end(@RequestParam("sid") String sid) {
		this.sessions.end(sid);
		return "redirect:/#sessions";
	}

	@PostMapping("/clock")
	String setClock(@RequestParam(name = "minutes", defaultValue = "0") int minutes) {
		this.clock.setAhead(Duration.ofMinutes(minutes));
		return "redirect:/#clock";
	}

	@PostMapping("/clock/right")
	String setClockRight() {
		return setClock(0);
	}

	@PostMapping("/faults")
	String order(@RequestParam("kind") String kind, @RequestParam(name = "endpoint", required = false) String endpoint,
			@RequestParam(name = "application", required = false) UUID application,
			@RequestParam(name = "error", required = false) AadstsError error,
			@RequestParam(name = "seconds", required = false) Integer seconds,
			@RequestParam(name = "times", defaultValue = "1") int times) {
		try {
			this.faults.order(Fault.of(kind, endpoint, application, error, times, seconds));
		}
		catch (IllegalArgumentException ex) {
			throw new AadstsException(AadstsError.INVALID_REQUEST, ex.getMessage());
		}
		return "redirect:/#faults";
	}

	@PostMapping("/faults/withdraw")
	String withdraw(@RequestParam("id") UUID id) {
		this.faults.withdraw(id);
		return "redirect:/#faults";
	}

	@PostMapping("/faults/clear")
	String clear() {
		this.faults.clear();
		return "redirect:/#faults";
	}

}
