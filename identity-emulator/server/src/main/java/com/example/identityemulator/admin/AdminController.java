package com.example.identityemulator.admin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.AdjustableClock;
import com.example.identityemulator.fault.Fault;
import com.example.identityemulator.fault.Faults;
import com.example.identityemulator.journal.Journal;
import com.example.identityemulator.signin.SignInReset;
import com.example.identityemulator.token.keys.SigningKeys;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes orders from tests. They are JSON, which no page of another site can send.
 */
@RestController
@RequestMapping(AdminConnectorCustomizer.PATH)
class AdminController {

	private final Faults faults;

	private final AdjustableClock clock;

	private final SigningKeys keys;

	private final Journal journal;

	private final SignInReset reset;

	AdminController(Faults faults, AdjustableClock clock, SigningKeys keys, Journal journal, SignInReset reset) {
		this.faults = faults;
		this.clock = clock;
		this.keys = keys;
		this.journal = journal;
		this.reset = reset;
	}

	@GetMapping("faults")
	List<Fault> faults() {
		return this.faults.ordered();
	}

	@PostMapping(path = "faults", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.CREATED)
	Fault order(@RequestBody JsonNode order) {
		Fault fault = StrictOrders.read(order, Fault.class);
		this.faults.order(fault);
		return fault;
	}

	@DeleteMapping("faults")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void clear() {
		this.faults.clear();
	}

	@DeleteMapping("faults/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void withdraw(@PathVariable("id") UUID id) {
		this.faults.withdraw(id);
	}

	@PutMapping(path = "clock", consumes = MediaType.APPLICATION_JSON_VALUE)
	Map<String, Object> setClock(@RequestBody JsonNode order) {
		ClockOffset ahead = StrictOrders.read(order, ClockOffset.class);
		this.clock.setAhead((ahead.ahead() != null) ? ahead.ahead() : Duration.ZERO);
		return Map.of("ahead", this.clock.ahead().toString(), "now", this.clock.instant());
	}

	@PostMapping(path = "keys", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void rollOver() {
		this.keys.rollOver();
	}

	/**
	 * Ends lock-outs, sessions and revocations, and takes back every consent that was
	 * given here.
	 */
	@PostMapping(path = "reset", consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reset() {
		this.reset.run();
	}

	@GetMapping("requests")
	List<Journal.Entry> requests() {
		return this.journal.entries();
	}

	/**
	 * How far the emulator's clock is ahead of the machine's.
	 */
	record ClockOffset(@Nullable Duration ahead) {

	}

}
