package com.example.quartet.downstreamapi.profiles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import com.example.quartet.apisupport.MergePatch;
import com.example.quartet.identitysupport.ClientCapabilities;
import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.api.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Personal details are for who signed in with more than a password.
 */
@RestController
class PersonalController {

	private static final Logger log = LoggerFactory.getLogger(PersonalController.class);

	private static final String CONTEXT = "c1"; // as the administrator named the policy

	// where a day begins first; a time zone in the database may be one that this Java
	// does not know
	private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

	private final Profiles profiles;

	private final MergePatch mergePatch;

	private final String authorizationUri;

	private final Clock clock;

	PersonalController(Profiles profiles, MergePatch mergePatch, IdentityProperties settings, Clock clock) {
		this.profiles = profiles;
		this.mergePatch = mergePatch;
		this.authorizationUri = settings.endpoint("authorize");
		this.clock = clock;
	}

	@GetMapping("/api/me/personal")
	PersonalDetails personal(@AuthenticationPrincipal Jwt token) {
		List<String> proven = requireStrongerSignIn(token);
		return PersonalDetails.of(profile(token), proven);
	}

	// no body in the answer: the right to write does not include the right to read
	@PatchMapping(path = "/api/me/personal", consumes = { MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(implementation = PersonalChanges.class))))
	void change(@AuthenticationPrincipal Jwt token, @RequestBody ObjectNode changes) {
		requireStrongerSignIn(token);
		Profile profile = profile(token);
		PersonalChanges changed = this.mergePatch.apply(PersonalChanges.class, PersonalChanges.of(profile), changes);
		this.profiles.change(changed.applyTo(profile, LocalDate.now(this.clock.withZone(FIRST_ZONE))));
	}

	private List<String> requireStrongerSignIn(Jwt token) {
		List<String> proven = StepUpRequiredException.proven(token);
		if (!proven.contains(CONTEXT)) {
			ClientCapabilities.requireAnswerToChallenge(token, null);
			log.info("Asked {} for a stronger sign-in, since acrs of the token is {}", Caller.of(token).oid(), proven);
			throw new StepUpRequiredException(CONTEXT, this.authorizationUri);
		}
		return proven;
	}

	private Profile profile(Jwt token) {
		return this.profiles.ofOrElse(ProfileOwner.of(Caller.of(token)), Profile.from(token));
	}

}
