package com.example.quartet.downstreamapi.profiles;

import java.util.Set;
import java.util.UUID;

import com.example.quartet.apisupport.MergePatch;
import com.example.quartet.identitysupport.api.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * People ask for their own profile and change it, applications ask for any profile in
 * their tenant.
 */
@RestController
class ProfileController {

	private final Profiles profiles;

	private final MergePatch mergePatch;

	ProfileController(Profiles profiles, MergePatch mergePatch) {
		this.profiles = profiles;
		this.mergePatch = mergePatch;
	}

	@GetMapping("/api/me")
	ProfileForCaller me(@AuthenticationPrincipal Jwt token) {
		Caller caller = Caller.of(token);
		return ProfileForCaller.of(this.profiles.ofOrElse(ProfileOwner.of(caller), Profile.from(token)), caller);
	}

	@PatchMapping(path = "/api/me", consumes = { MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE })
	@Operation(requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(implementation = ProfileChanges.class))))
	ProfileForCaller change(@AuthenticationPrincipal Jwt token, @RequestBody ObjectNode changes) {
		Caller caller = Caller.of(token);
		Profile profile = this.profiles.ofOrElse(ProfileOwner.of(caller), Profile.from(token));
		ProfileChanges changed = this.mergePatch.apply(ProfileChanges.class, ProfileChanges.of(profile), changes);
		return ProfileForCaller.of(this.profiles.change(changed.applyTo(profile)), caller);
	}

	@GetMapping("/api/users/{oid}")
	ProfileForCaller user(@AuthenticationPrincipal Jwt token, @PathVariable UUID oid) {
		Caller caller = Caller.of(token);
		return this.profiles.of(new ProfileOwner(caller.tid(), oid.toString()))
			.map((profile) -> ProfileForCaller.of(profile, caller))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"No person with that id has a profile here."));
	}

	@GetMapping("/api/users")
	ProfileList users(@AuthenticationPrincipal Jwt token, @RequestParam @Size(min = 1, max = 100,
			message = "must be given {min} to {max} times") Set<@NotNull(message = "must be a UUID") UUID> oid) {
		Caller caller = Caller.of(token);
		return new ProfileList(this.profiles.of(caller.tid(), oid)
			.stream()
			.map((profile) -> ProfileForCaller.of(profile, caller))
			.toList());
	}

}
