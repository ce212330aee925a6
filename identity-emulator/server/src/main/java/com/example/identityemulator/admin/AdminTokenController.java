package com.example.identityemulator.admin;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.ClaimsRequest;
import com.example.identityemulator.protocol.Scopes;
import com.example.identityemulator.token.AccessTokens;
import com.example.identityemulator.token.SignedInPerson;
import com.example.identityemulator.token.client.ClientAuthentication;
import com.nimbusds.jwt.JWTClaimsSet;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Issues the token a test asks for: of a person who has consented to everything, or of an
 * application with the roles that it holds.
 */
@RestController
@RequestMapping(AdminConnectorCustomizer.PATH)
class AdminTokenController {

	private final Directory directory;

	private final AccessTokens tokens;

	private final Clock clock;

	AdminTokenController(Directory directory, AccessTokens tokens, Clock clock) {
		this.directory = directory;
		this.tokens = tokens;
		this.clock = clock;
	}

	@PostMapping(path = "tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
	Map<String, String> issue(@RequestBody AdminTokenRequest order) {
		AppRegistration client = application(order.client());
		AppRegistration api = application(order.api());
		JWTClaimsSet claims = (order.user() != null)
				? this.tokens.forPerson(person(order), client, ClientAuthentication.Proof.SECRET,
						new Scopes.Asked(api, "", Set.of()), order.scopes(), ClaimsRequest.NONE)
				: this.tokens.forApplication(tenant(order).orElseGet(this.directory::homeTenant), client,
						ClientAuthentication.Proof.SECRET, api, "");
		return Map.of("access_token", this.tokens.sign(claims));
	}

	private SignedInPerson person(AdminTokenRequest order) {
		User account = this.directory.account(order.user()).orElseThrow(() -> unknown("person", order.user()));
		Tenant tenant = tenant(order).orElseGet(() -> this.directory.tenantOf(account));
		User here = this.directory.inTenant(account, tenant)
			.orElseThrow(() -> unknown("person in " + tenant.displayName(), order.user()));
		return new SignedInPerson(tenant, here, UUID.randomUUID().toString(), this.clock.instant(), false, Set.of());
	}

	private Optional<Tenant> tenant(AdminTokenRequest order) {
		return Optional.ofNullable(order.tenant())
			.map((name) -> this.directory.tenant(name).orElseThrow(() -> unknown("tenant", name)));
	}

	private AppRegistration application(String name) {
		return Optional.ofNullable(name)
			.flatMap(this.directory::application)
			.orElseThrow(() -> unknown("application", name));
	}

	private static IllegalArgumentException unknown(String what, String name) {
		return new IllegalArgumentException("there is no %s %s".formatted(what, name));
	}

}
