package com.example.identityemulator.admin;

import java.time.Clock;
import java.util.List;
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
import com.example.identityemulator.token.IdTokens;
import com.example.identityemulator.token.SignedInPerson;
import com.example.identityemulator.token.client.ClientAuthentication;
import com.example.identityemulator.token.keys.OrderedTokens;
import com.nimbusds.jwt.JWTClaimsSet;
import tools.jackson.databind.JsonNode;

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

	private final IdTokens idTokens;

	private final OrderedTokens signatures;

	private final Clock clock;

	AdminTokenController(Directory directory, AccessTokens tokens, IdTokens idTokens, OrderedTokens signatures,
			Clock clock) {
		this.directory = directory;
		this.tokens = tokens;
		this.idTokens = idTokens;
		this.signatures = signatures;
		this.clock = clock;
	}

	@PostMapping(path = "tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
	Map<String, String> issue(@RequestBody JsonNode json) {
		AdminTokenRequest order = StrictOrders.read(json, AdminTokenRequest.class);
		String name = (order.kind() == AdminTokenRequest.TokenKind.ID_TOKEN) ? "id_token" : "access_token";
		return Map.of(name, this.signatures.sign(claims(order), order.claims(), order.header(), order.signature()));
	}

	private JWTClaimsSet claims(AdminTokenRequest order) {
		AppRegistration client = application(order.client());
		if (order.kind() == AdminTokenRequest.TokenKind.ID_TOKEN) {
			return this.idTokens.claims(person(order), client, "ordered");
		}
		AppRegistration api = application(order.api());
		if (order.user() != null) {
			requireScopes(order.scopes(), api);
			return this.tokens.forPerson(person(order), client, ClientAuthentication.Proof.SECRET,
					new Scopes.RequestedScopes(api, "", Set.of()), order.scopes(), ClaimsRequest.NONE);
		}
		return this.tokens.forApplication(tenant(order).orElseGet(this.directory::homeTenant), client,
				ClientAuthentication.Proof.SECRET, api, "");
	}

	private static void requireScopes(List<String> scopes, AppRegistration api) {
		scopes.stream().filter((scope) -> api.permission(scope).isEmpty()).findFirst().ifPresent((scope) -> {
			throw unknown("scope of " + api.displayName(), scope);
		});
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
