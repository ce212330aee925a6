package com.example.quartet.workshop.checks;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes the orders of web-app in todo-api.
 */
@RestController
@RequestMapping(CheckSwitchApi.PATH)
class CheckSwitchApiController {

	private final CheckSwitch checks;

	CheckSwitchApiController(CheckSwitch checks) {
		this.checks = checks;
	}

	@PutMapping("/{check}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void turnOff(@PathVariable String check) {
		this.checks.turnOff(SwitchableCheck.named(check)
			.filter(SwitchableCheck::isMadeByTheApi)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void turnOn() {
		this.checks.turnOn();
	}

}
