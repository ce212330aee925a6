package com.example.quartet.todoapi.runs;

import com.example.quartet.identitysupport.api.Caller;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The daemon tells here how its runs went, and administrators read it in the morning.
 */
@RestController
@RequestMapping("/api/runs")
class RunController {

	private static final Logger log = LoggerFactory.getLogger(RunController.class);

	private final Runs runs;

	RunController(Runs runs) {
		this.runs = runs;
	}

	@GetMapping
	LatestRuns list(@AuthenticationPrincipal Jwt token) {
		return new LatestRuns(this.runs.latest(Caller.of(token).tid()));
	}

	@PostMapping
	@ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "200", description = "It was reported before", useReturnTypeSchema = true)
	ResponseEntity<Run> report(@AuthenticationPrincipal Jwt token, @RequestBody @Valid NewRun reported) {
		Run run = reported.by(Caller.of(token));
		boolean added = this.runs.add(run);
		log.info("Run of {} in tenant {} {}: {}", run.app(), run.tid(), added ? "reported" : "reported again",
				run.outcome());
		return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(run);
	}

}
