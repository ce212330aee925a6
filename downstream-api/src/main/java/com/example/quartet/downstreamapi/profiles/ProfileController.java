package com.example.quartet.downstreamapi.profiles;

import java.util.Set;
import java.util.UUID;

import com.example.quartet.identitysupport.api.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * People ask for their own profile and change it, applications ask for that of anybody in
 * their tenant.
 */
@RestController
class ProfileController {

	private final Profiles profiles;

	ProfileController(Profiles profiles) {
		this.profiles = profiles;
	}

	@GetMapping("/api/me")
	ProfileForCaller me(@AuthenticationPrincipal Jwt token) {
		Caller caller = Caller.of(token);
		return ProfileForCaller.of(this.profiles.ofOrElse(Person.of(caller), Profile.from(token)), caller);
	}

	@PatchMapping("/api/me")
	ProfileForCaller change(@AuthenticationPrincipal Jwt token, @RequestBody @Valid ProfileChanges changes) {
		Caller caller = Caller.of(token);
		Profile profile = this.profiles.ofOrElse(Person.of(caller), Profile.from(token));
		return ProfileForCaller.of(this.profiles.change(changes.applyTo(profile)), caller);
	}

	@GetMapping("/api/users/{oid}")
	ProfileForCaller user(@AuthenticationPrincipal Jwt token, @PathVariable UUID oid) {
		Caller caller = Caller.of(token);
		return this.profiles.of(new Person(caller.tid(), oid.toString()))
			.map((profile) -> ProfileForCaller.of(profile, caller))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nobody of that id was ever here."));
	}

	@GetMapping("/api/users")
	People users(@AuthenticationPrincipal Jwt token, @RequestParam("oid") @Size(min = 1, max = 100,
			message = "oid must be given 1 to 100 times") Set<UUID> oids) {
		Caller caller = Caller.of(token);
		return new People(this.profiles.of(caller.tid(), oids)
			.stream()
			.map((profile) -> ProfileForCaller.of(profile, caller))
			.toList());
	}

	@ExceptionHandler
	ProblemDetail overtaken(OptimisticLockingFailureException refusal) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"Your profile changed while you were changing it. Read it again, then repeat your change.");
	}

}
