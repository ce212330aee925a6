package com.example.quartet.todoapi.runs;

import com.example.quartet.identitysupport.api.Caller;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A daemon that is up tells here how it is doing, and administrators watch it.
 */
@RestController
@RequestMapping("/api/runs/status")
class DaemonStatusController {

	private final DaemonStatuses statuses;

	DaemonStatusController(DaemonStatuses statuses) {
		this.statuses = statuses;
	}

	@GetMapping
	ReportedStatusList list(@AuthenticationPrincipal Jwt token) {
		return new ReportedStatusList(this.statuses.of(Caller.of(token).tid()));
	}

	@PutMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void report(@AuthenticationPrincipal Jwt token, @RequestBody @Valid DaemonStatus status) {
		this.statuses.keep(Caller.of(token), status);
	}

}
