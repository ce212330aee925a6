package com.example.quartet.downstreamapi.profiles;

import java.util.List;

import com.example.quartet.identitysupport.IdentitySettings;
import com.example.quartet.identitysupport.api.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows personal details to who signed in with more than a password.
 */
@RestController
class PersonalController {

	private static final Logger log = LoggerFactory.getLogger(PersonalController.class);

	private static final String CONTEXT = "c1"; // as the administrator named the policy

	private final Profiles profiles;

	private final String authorizationUri;

	PersonalController(Profiles profiles, IdentitySettings settings) {
		this.profiles = profiles;
		this.authorizationUri = settings.endpoint("authorize");
	}

	@GetMapping("/api/me/personal")
	PersonalDetails personal(@AuthenticationPrincipal Jwt token) {
		Caller caller = Caller.of(token);
		List<String> proven = StrongerSignIn.proven(token);
		if (!proven.contains(CONTEXT)) {
			log.info("Asked {} for a stronger sign-in, since acrs of the token is {}", caller.oid(), proven);
			throw new StrongerSignIn(CONTEXT, this.authorizationUri);
		}
		return PersonalDetails.of(this.profiles.ofOrElse(Person.of(caller), Profile.from(token)), proven);
	}

}
