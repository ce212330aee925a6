package com.example.quartet.identityemulator.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.example.quartet.identityemulator.Addresses;
import com.example.quartet.identityemulator.AdjustableClock;
import com.example.quartet.identityemulator.directory.Consents;
import com.example.quartet.identityemulator.directory.Directory;
import com.example.quartet.identityemulator.fault.Fault;
import com.example.quartet.identityemulator.fault.Faults;
import com.example.quartet.identityemulator.fault.Kind;
import com.example.quartet.identityemulator.journal.Journal;
import com.example.quartet.identityemulator.protocol.AadstsError;
import com.example.quartet.identityemulator.protocol.Refusal;
import com.example.quartet.identityemulator.token.SigningKeys;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Looks inside while it runs, and turns its knobs: only from its own page.
 */
@Controller
class Console {

	private final Directory directory;

	private final Consents consents;

	private final SigningKeys keys;

	private final Faults faults;

	private final AdjustableClock clock;

	private final Journal journal;

	private final Addresses addresses;

	private final Pages pages;

	private final Replies replies;

	Console(Directory directory, Consents consents, SigningKeys keys, Faults faults, AdjustableClock clock,
			Journal journal, Addresses addresses, Pages pages, Replies replies) {
		this.directory = directory;
		this.consents = consents;
		this.keys = keys;
		this.faults = faults;
		this.clock = clock;
		this.journal = journal;
		this.addresses = addresses;
		this.pages = pages;
		this.replies = replies;
	}

	@GetMapping("/console")
	ModelAndView show() {
		Map<String, Object> model = new HashMap<>();
		model.put("directory", this.directory);
		model.put("consents", this.consents.all());
		model.put("keys", this.keys.all());
		model.put("faults", this.faults.ordered());
		model.put("errors", AadstsError.values());
		model.put("clock", this.clock);
		model.put("exchanges", this.journal.exchanges());
		return this.pages.page("console", model);
	}

	@PostMapping("/console/keys")
	ModelAndView rollOver(@RequestHeader(name = HttpHeaders.ORIGIN, defaultValue = "") String origin) {
		requireOwnPage(origin);
		this.keys.rollOver();
		return back();
	}

	@PostMapping("/console/consents/revoke")
	ModelAndView revoke(@RequestHeader(name = HttpHeaders.ORIGIN, defaultValue = "") String origin,
			@RequestParam("tenant") UUID tenant, @RequestParam("client") UUID client,
			@RequestParam(name = "principal", required = false) UUID principal,
			@RequestParam("resource") UUID resource) {
		requireOwnPage(origin);
		this.consents.revoke(tenant, client, principal, resource);
		return back();
	}

	@PostMapping("/console/clock")
	ModelAndView setClock(@RequestHeader(name = HttpHeaders.ORIGIN, defaultValue = "") String origin,
			@RequestParam(name = "minutes", defaultValue = "0") int minutes) {
		requireOwnPage(origin);
		this.clock.setAhead(Duration.ofMinutes(minutes));
		return back();
	}

	@PostMapping("/console/faults")
	ModelAndView order(@RequestHeader(name = HttpHeaders.ORIGIN, defaultValue = "") String origin,
			@RequestParam("kind") Kind kind, @RequestParam(name = "error", required = false) Integer error,
			@RequestParam(name = "times", defaultValue = "1") int times) {
		requireOwnPage(origin);
		try {
			this.faults.order(new Fault(null, kind, null, null, null, times, (kind == Kind.ERROR) ? error : null, null,
					null, null, null));
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(AadstsError.INVALID_REQUEST, ex.getMessage());
		}
		return back();
	}

	@PostMapping("/console/faults/clear")
	ModelAndView clear(@RequestHeader(name = HttpHeaders.ORIGIN, defaultValue = "") String origin) {
		requireOwnPage(origin);
		this.faults.clear();
		return back();
	}

	/**
	 * No other site's form may turn a knob here.
	 */
	private void requireOwnPage(String origin) {
		if (!origin.equals(this.addresses.url(""))) {
			throw new Refusal(AadstsError.FLOW_LOST);
		}
	}

	private ModelAndView back() {
		return this.replies.redirect("/console");
	}

}
