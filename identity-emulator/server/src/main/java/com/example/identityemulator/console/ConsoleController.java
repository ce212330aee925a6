package com.example.identityemulator.console;

import java.util.HashMap;
import java.util.Map;

import com.example.identityemulator.AdjustableClock;
import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.fault.Faults;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.token.keys.SigningKeys;
import com.example.identityemulator.web.PageRenderer;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what this is, who and what is registered, and what happens at this moment.
 */
@Controller
class ConsoleController {

	private final Directory directory;

	private final ConsoleRows rows;

	private final SigningKeys keys;

	private final Faults faults;

	private final AdjustableClock clock;

	private final PublicAddresses addresses;

	private final EmulatorProperties settings;

	private final PageRenderer pages;

	ConsoleController(Directory directory, ConsoleRows rows, SigningKeys keys, Faults faults, AdjustableClock clock,
			PublicAddresses addresses, EmulatorProperties settings, PageRenderer pages) {
		this.directory = directory;
		this.rows = rows;
		this.keys = keys;
		this.faults = faults;
		this.clock = clock;
		this.addresses = addresses;
		this.settings = settings;
		this.pages = pages;
	}

	@GetMapping("/console")
	String lead() {
		return "redirect:/";
	}

	@GetMapping("/")
	ModelAndView show(@RequestParam(name = "users", defaultValue = "1") int users,
			@RequestParam(name = "applications", defaultValue = "1") int applications,
			@RequestParam(name = "consents", defaultValue = "1") int consents,
			@RequestParam(name = "sessions", defaultValue = "1") int sessions,
			@RequestParam(name = "faults", defaultValue = "1") int faults,
			@RequestParam(name = "tenants", defaultValue = "1") int tenants) {
		Map<String, Object> model = new HashMap<>();
		model.put("directory", this.directory);
		model.put("requests", this.rows.requests());
		model.put("users", ConsolePage.of(this.directory.users(), users));
		model.put("applications", ConsolePage.of(this.directory.applications(), applications));
		model.put("consents", ConsolePage.of(this.rows.consents(), consents));
		model.put("sessions", ConsolePage.of(this.rows.sessions(), sessions));
		model.put("keys", this.keys.states());
		model.put("faults", ConsolePage.of(this.faults.ordered(), faults));
		model.put("tenants", ConsolePage.of(this.directory.tenants(), tenants));
		model.put("errors", AadstsError.values());
		model.put("endpoints", Faults.endpoints());
		model.put("clock", this.clock);
		model.put("addresses", this.addresses);
		model.put("settings", this.settings);
		return this.pages.page("console", model);
	}

}
